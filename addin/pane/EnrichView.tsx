import { useState } from "react";
import { say } from "../../roster/words/words.js";
import { paneEnrich as en } from "../../roster/words/pane-enrich.en.js";
import { paneEnrich as zh } from "../../roster/words/pane-enrich.zh-CN.js";
import type { ColumnOffer } from "../../roster/workflow/columnOffer.js";
import type { ProposedEdit } from "../../roster/workflow/proposeEdits.js";
import { acceptProposals, lookForProposals } from "../workflow/enrichRoster.js";
import { checkRoster } from "../workflow/checkRoster.js";
import { undoLast } from "../workflow/undo.js";
import { Button } from "./Button.js";
import { EnrichCard } from "./EnrichCard.js";
import { useSpeech } from "./language.js";
import { run } from "./run.js";
import { useDesk, useDeskState } from "./useDesk.js";

/** 补全: blanks of present columns, each value with its source and each to be left out; new columns only where they are ticked. */
export function EnrichView() {
  const desk = useDesk();
  const { pane, field, language } = useSpeech();
  const words = language === "en" ? en : zh;
  const { proposals, offers, check, written } = useDeskState();
  const [off, setOff] = useState<ReadonlySet<ProposedEdit>>(new Set());
  const [asked, setAsked] = useState<ReadonlySet<ColumnOffer>>(new Set());
  const look = async (): Promise<void> => {
    if (check === null) await checkRoster(desk);
    if (desk.state.get().check !== null) await lookForProposals(desk);
  };
  const groups = groupsOf(proposals ?? []);
  const cells = (proposals ?? []).filter((proposed) => !off.has(proposed));
  const columns = proposals === null ? [] : offers.filter((offer) => asked.has(offer));
  const sheetOf = (sheet: string | null): string => ((check?.rosters.length ?? 0) > 1 && sheet !== null ? say(words.sheet, { sheet }) : "");
  const count = { cells: cells.length, columns: columns.length };
  return (
    <section>
      <p>{pane.enrichHint}</p>
      <div className="row">
        <Button primary={proposals === null} onPress={() => { run(desk, look()); }}>{pane.enrichLook}</Button>
        {written.at(-1)?.what === "enrich" && <Button onPress={() => { run(desk, undoLast(desk).then(() => lookForProposals(desk))); }}>{say(pane.undo, { count: written.at(-1)!.count })}</Button>}
      </div>
      {proposals?.length === 0 && offers.length === 0 && <p role="status">{words.nothing}</p>}
      {groups.length > 0 && <h2>{words.present}</h2>}
      {groups.map(({ key, edits }) => (
        <EnrichCard
          key={key} words={words} edits={edits} isIn={edits.some((edit) => !off.has(edit))} off={off}
          title={say(pane.enrichColumn, { heading: `${field(edits[0]!.proposal.field)}${sheetOf(edits[0]!.edit.sheet)}`, count: edits.length })}
          onPick={(picked, isIn) => { setOff(changed(off, picked, !isIn)); }}
        />
      ))}
      {proposals !== null && offers.length > 0 && (
        <>
          <h2>{words.offers}</h2>
          <p className="hint">{words.offersHint}</p>
          {offers.map((offer) => (
            <EnrichCard
              key={`${offer.sheet ?? ""}!${offer.derivation}`} words={words} edits={offer.cells} isIn={asked.has(offer)}
              title={say(words.offer, { heading: `${String(offer.heading.value)}${sheetOf(offer.sheet)}`, count: offer.cells.length })}
              onPick={(_picked, isIn) => { setAsked(changed(asked, [offer], isIn)); }}
            />
          ))}
        </>
      )}
      {proposals !== null && (cells.length > 0 || columns.length > 0) && (
        <Button primary onPress={() => { run(desk, acceptProposals(desk, cells, columns)); }}>{say(columns.length === 0 ? words.fill : cells.length === 0 ? words.fillColumns : words.fillWith, count)}</Button>
      )}
    </section>
  );
}

function changed<T>(set: ReadonlySet<T>, items: readonly T[], isIn: boolean): ReadonlySet<T> {
  const next = new Set(set);
  for (const item of items) if (isIn) next.add(item); else next.delete(item);
  return next;
}

function groupsOf(proposals: readonly ProposedEdit[]): readonly { readonly key: string; readonly edits: readonly ProposedEdit[] }[] {
  const groups = new Map<string, ProposedEdit[]>();
  for (const proposed of proposals) {
    const key = `${proposed.edit.sheet ?? ""}!${String(proposed.edit.column)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [proposed]);
    else known.push(proposed);
  }
  return [...groups].map(([key, edits]) => ({ key, edits }));
}
