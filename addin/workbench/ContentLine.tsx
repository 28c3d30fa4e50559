import { cellAddress } from "../../roster/model/address.js";
import { shownText } from "../../roster/model/sheet.js";
import type { FileHost } from "../host/file/fileHost.js";
import { useSpeech } from "../pane/language.js";
import { useDeskState } from "../pane/useDesk.js";
import { useWords } from "./useWords.js";

/** The chosen cell in full: its place, all of its text, and what was found there, in words. */
export function ContentLine({ host }: { readonly host: FileHost }) {
  const { pane, finding: word } = useSpeech();
  const words = useWords();
  const { findings } = useDeskState();
  const here = host.selected();
  if (here === null) return <div className="contentLine"><span className="hint">{words.noCell}</span></div>;
  const row = host.rowOf(here.sheet, here.row);
  const formula = row?.formulas?.[here.column];
  const shown = row === null ? "" : shownText(row, here.column);
  const found = findings.filter(({ sheet, row: at, column }) => sheet === here.sheet && at === here.row && column === here.column);
  return (
    <div className="contentLine">
      <span className="address" aria-label={words.address}>{cellAddress(here.row, here.column)}</span>
      <span className="content" tabIndex={shown.length > 200 ? 0 : undefined} role="note" aria-label={words.content}>{formula === undefined || formula.startsWith("#") ? shown : `=${formula}`}</span>
      {found.map((finding) => (
        <span key={`${finding.rule} ${finding.field ?? ""}`} className="found"><span className={`badge ${finding.severity}`}>{pane.severity[finding.severity]}</span>{word(finding).message}</span>
      ))}
    </div>
  );
}
