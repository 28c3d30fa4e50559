import { useEffect, useRef, useState } from "react";
import { cellAddress } from "../../roster/model/address.js";
import { say } from "../../roster/words/words.js";
import type { PlacedFinding } from "../engine/engine.js";
import { keyOfFinding } from "../workflow/desk.js";
import { goToFinding } from "../workflow/goToFinding.js";
import { AcceptForm } from "./AcceptForm.js";
import { Button } from "./Button.js";
import type { Grouping } from "./FindingList.js";
import { useSpeech } from "./language.js";
import { run } from "./run.js";
import { useDesk, useDeskState } from "./useDesk.js";

interface FindingItemProps {
  readonly finding: PlacedFinding;
  readonly grouping: Grouping;
  onPreview(findings: readonly PlacedFinding[]): void;
}

/** One finding: where, what, and what can be done with a click. */
export function FindingItem({ finding, grouping, onPreview }: FindingItemProps) {
  const desk = useDesk();
  const { pane, finding: word } = useSpeech();
  const { at, check } = useDeskState();
  const [accepting, setAccepting] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const isHere = keyOfFinding(finding) === at;
  useEffect(() => { if (isHere) item.current?.scrollIntoView({ block: "nearest" }); }, [isHere]);
  const { title, message, advice } = word(finding);
  const sheet = (check?.rosters.length ?? 0) > 1 && finding.sheet !== null ? `${finding.sheet} ` : "";
  return (
    <li ref={item} className={isHere ? "here" : ""} aria-current={isHere}>
      <button type="button" className="go" onClick={() => { run(desk, goToFinding(desk, finding)); }}>
        <span className="place">{say(pane.findingPlace, { sheet, cell: cellAddress(finding.row, finding.column) })}{grouping === "rule" && finding.person !== null ? ` ${finding.person}` : ""}</span>
        <span>{grouping === "person" ? `${title}：` : ""}{message}</span>
      </button>
      {grouping === "person" && advice !== "" && <p className="advice">{advice}</p>}
      <div className="row">
        {finding.fix !== null && <Button small onPress={() => { onPreview([finding]); }}>{say(pane.fixOne, { value: finding.fix.value })}</Button>}
        {isHere && finding.person !== null && !accepting && <Button small onPress={() => { setAccepting(true); }}>{pane.accept}</Button>}
      </div>
      {accepting && <AcceptForm findings={[finding]} onClose={() => { setAccepting(false); }} />}
    </li>
  );
}
