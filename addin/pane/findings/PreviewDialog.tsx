import { useEffect, useMemo, useRef, useState } from "react";
import { cellAddress } from "../../../roster/model/address.js";
import { shownText } from "../../../roster/model/sheet.js";
import type { CellEdit } from "../../../roster/model/edit.js";
import { say } from "../../../roster/words/words.js";
import type { PlacedFinding } from "../../engine/engine.js";
import { editsOf, writeCells } from "../../workflow/writeCells.js";
import { Button } from "../Button.js";
import { useSpeech } from "../language.js";
import { run } from "../run.js";
import { useCheckWords } from "../useCheckWords.js";
import { useDesk } from "../useDesk.js";

/** So many are drawn at once; the rest is shown on request, and none is written unseen by a smaller number than it says. */
const page = 100;

/** Before and after of every cell, before anything is written (B1); a cell can be taken off. */
export function PreviewDialog({ findings, onClose }: { readonly findings: readonly PlacedFinding[]; onClose(): void }) {
  const desk = useDesk();
  const { pane } = useSpeech();
  const words = useCheckWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const edits = useMemo(() => editsOf(findings), [findings]);
  const [before, setBefore] = useState<readonly string[] | null>(null);
  const [off, setOff] = useState<ReadonlySet<CellEdit>>(new Set());
  const [limit, setLimit] = useState(page);
  useEffect(() => { dialog.current?.showModal(); }, []);
  useEffect(() => { void textsOf(desk.host, edits).then(setBefore); }, [desk, edits]);
  const chosen = edits.filter((edit) => !off.has(edit));
  const put = (edit: CellEdit, isIn: boolean): void => {
    const next = new Set(off);
    if (isIn) next.delete(edit); else next.add(edit);
    setOff(next);
  };
  return (
    <dialog ref={dialog} onClose={onClose} aria-label={pane.previewTitle}>
      <h2>{pane.previewTitle}</h2>
      <p className="hint">{say(words.previewHead, { count: edits.length })}</p>
      <ul className="preview">
        {edits.slice(0, limit).map((edit, place) => (
          <li key={`${edit.sheet ?? ""}${String(edit.row)},${String(edit.column)}`}>
            <label>
              <input type="checkbox" checked={!off.has(edit)} onChange={({ target }) => { put(edit, target.checked); }} />
              {say(pane.previewLine, { cell: cellAddress(edit.row, edit.column), from: before?.[place] || pane.empty, to: String(edit.value ?? pane.empty) })}
            </label>
          </li>
        ))}
      </ul>
      {edits.length > limit && <Button small onPress={() => { setLimit(limit + 4 * page); }}>{say(pane.previewMore, { count: edits.length - limit })}</Button>}
      <div className="row">
        <Button primary disabled={chosen.length === 0} onPress={() => { onClose(); run(desk, writeCells(desk, "fix", chosen)); }}>{say(pane.confirm, { count: chosen.length })}</Button>
        <Button onPress={onClose}>{pane.cancel}</Button>
      </div>
    </dialog>
  );
}

async function textsOf(host: ReturnType<typeof useDesk>["host"], edits: readonly CellEdit[]): Promise<readonly string[]> {
  const { sheets } = await host.read();
  const rows = new Map(sheets.map((sheet) => [sheet.name, new Map(sheet.rows.map((row) => [row.row, row]))]));
  return edits.map(({ sheet, row, column }) => {
    const found = rows.get(sheet)?.get(row);
    return found === undefined ? "" : shownText(found, column);
  });
}
