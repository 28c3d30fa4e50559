import { useEffect, useRef, useState } from "react";
import { cellAddress } from "../../roster/model/address.js";
import { shownText } from "../../roster/model/sheet.js";
import type { CellEdit } from "../../roster/model/edit.js";
import { say } from "../../roster/words/words.js";
import type { PlacedFinding } from "../engine/engine.js";
import { editsOf, writeCells } from "../workflow/writeCells.js";
import { Button } from "./Button.js";
import { useSpeech } from "./language.js";
import { run } from "./run.js";
import { useDesk } from "./useDesk.js";

const most = 100;

/** Before and after of every cell, before anything is written (B1). */
export function PreviewDialog({ findings, onClose }: { readonly findings: readonly PlacedFinding[]; onClose(): void }) {
  const desk = useDesk();
  const { pane } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  const edits = editsOf(findings);
  const [before, setBefore] = useState<readonly string[] | null>(null);
  useEffect(() => { dialog.current?.showModal(); }, []);
  useEffect(() => { void textsOf(desk.host, edits.slice(0, most)).then(setBefore); }, []);
  return (
    <dialog ref={dialog} onClose={onClose} aria-label={pane.previewTitle}>
      <h2>{pane.previewTitle}</h2>
      <ul className="preview">
        {edits.slice(0, most).map((edit, place) => (
          <li key={`${edit.sheet ?? ""}${String(edit.row)},${String(edit.column)}`}>
            {say(pane.previewLine, { cell: cellAddress(edit.row, edit.column), from: before?.[place] || pane.empty, to: String(edit.value ?? pane.empty) })}
          </li>
        ))}
      </ul>
      {edits.length > most && <p>{say(pane.previewMore, { count: edits.length - most })}</p>}
      <div className="row">
        <Button primary onPress={() => { onClose(); run(desk, writeCells(desk, "fix", edits)); }}>{say(pane.confirm, { count: edits.length })}</Button>
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
