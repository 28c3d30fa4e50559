import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Refusal } from "../../roster/model/refusal.js";
import type { Sheet } from "../../roster/model/sheet.js";
import { say } from "../../roster/words/words.js";
import { useSpeech } from "../pane/language.js";
import { PaneApp } from "../pane/PaneApp.js";
import { run } from "../pane/run.js";
import { useDesk, useDeskState } from "../pane/useDesk.js";
import { ContentLine } from "./ContentLine.js";
import type { PickedFile } from "./disk.js";
import { FindBar } from "./FindBar.js";
import { emptyRange } from "./grid/gridActions.js";
import { Grid, type GridHandle } from "./grid/Grid.js";
import { marksBySheet } from "./grid/marksBySheet.js";
import { rangeOf } from "./grid/selection.js";
import { SheetTabs } from "./SheetTabs.js";
import { Toolbar } from "./Toolbar.js";
import { undoStep } from "./undoStep.js";
import { useSaving } from "./useSaving.js";
import { useWords } from "./useWords.js";
import type { OpenedBook } from "./WorkbenchApp.js";

interface WorkbenchProps {
  readonly opened: OpenedBook;
  /** Why another file could not be opened. */
  readonly refusal: Refusal | null;
  readonly isReading: boolean;
  onOpen(file: PickedFile): Promise<void>;
}

/** An opened file: what can be done with it, the grid, and the pane beside it. */
export function Workbench({ opened: { host, disk, looks }, refusal, isReading, onOpen }: WorkbenchProps) {
  const desk = useDesk();
  const { pane, finding: word, refusal: wordRefusal } = useSpeech();
  const words = useWords();
  const { check, findings } = useDeskState();
  const version = useRef(0);
  useSyncExternalStore((listener) => host.onShown(() => { version.current += 1; listener(); }), () => version.current);
  const [sheets, setSheets] = useState<readonly Sheet[]>([]);
  const [fileName, setFileName] = useState("");
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const [note, setNote] = useState<string | null>(null);
  const [isFinding, setIsFinding] = useState(false);
  const [showsHidden, setShowsHidden] = useState(false);
  const grid = useRef<GridHandle>(null);
  const aside = useRef<HTMLElement>(null);
  const saving = useSaving(host, disk, fileName);
  useEffect(() => {
    void host.read().then((workbook) => { setSheets(workbook.sheets); });
    void host.fileName().then(setFileName);
  }, [host]);
  const selected = host.selected();
  useEffect(() => { if (selected !== null) setChosen(selected.sheet); }, [selected]);

  const visible = useMemo(() => sheets.filter(({ name, state }) => state === "visible" || name === chosen), [sheets, chosen]);
  const sheet = sheets.find(({ name }) => name === chosen) ?? visible[0] ?? sheets[0];
  const roster = check?.rosters.find((each) => each.sheet === sheet?.name);
  const marked = host.marks();
  const marks = useMemo(
    () => marksBySheet(marked, findings, sheet?.name ?? null, (finding) => say(words.mark, { severity: pane.severity[finding.severity], title: word(finding).title })),
    [marked, findings, sheet, words, pane, word],
  );
  const hiddenRows = useMemo(() => sheet?.rows.filter(({ hidden }) => hidden).length ?? 0, [sheet]);

  const command = (kind: "undo" | "redo" | "find" | "pane" | "save"): void => {
    setNote(null);
    if (kind === "undo") {
      if (host.lastStep() === null) setNote(words.nothingToUndo);
      run(desk, undoStep(desk, host));
    } else if (kind === "redo") {
      if (!host.canRedo()) setNote(words.nothingToRedo);
      host.redo();
    }
    else if (kind === "find") setIsFinding(true);
    else if (kind === "save") saving.save();
    else aside.current?.focus();
  };
  const latest = useRef(command);
  latest.current = command;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const ctrl = event.ctrlKey || event.metaKey;
      const kind = ctrl && event.key.toLowerCase() === "s" ? "save" : ctrl && event.key.toLowerCase() === "f" ? "find" : null;
      if (kind !== null && !event.defaultPrevented) {
        event.preventDefault();
        latest.current(kind);
      } else if (event.key === "F6" && !event.defaultPrevented) {
        event.preventDefault();
        grid.current?.focus();
      }
    };
    document.addEventListener("keydown", listen);
    return () => { document.removeEventListener("keydown", listen); };
  }, []);

  const addRow = (): void => {
    if (sheet === undefined) return;
    const row = (roster?.dataRows[1] ?? host.extentOf(sheet.name).rows) + 1;
    if (host.rowOf(sheet.name, row)?.values.some((value) => value !== null) === true) {
      setNote(say(words.rowOccupied, { row }));
      return;
    }
    host.point({ sheet: sheet.name, row, column: roster?.columns.find(({ field }) => field === "name")?.index ?? 0 });
    setNote(say(words.rowAdded, { row }));
    grid.current?.focus();
  };
  const clearRows = (): void => {
    const selection = grid.current?.selection();
    if (sheet === undefined || selection === undefined || selection === null) return;
    const { top, bottom } = rangeOf(selection);
    const cleared = host.typeAll(emptyRange({ host, sheet: sheet.name }, { top, bottom, left: 0, right: Number.MAX_SAFE_INTEGER }));
    setNote(`${say(words.rowsCleared, { count: cleared.written })}${cleared.kept > 0 ? ` ${say(words.keptCells, { count: cleared.kept })}` : ""}`);
  };

  return (
    <div className="workbench">
      <Toolbar
        host={host} fileName={fileName} isReading={isReading} onOpen={onOpen} onCommand={command} onAddRow={addRow} onClearRows={clearRows}
        status={note ?? saving.note ?? (host.isChanged() ? pane.unsaved : "")}
      />
      {refusal !== null && <p role="alert" className="alert wide">{wordRefusal(refusal)}</p>}
      <main className="sheetArea">
        <ContentLine host={host} />
        {isFinding && <FindBar host={host} sheets={visible.map(({ name }) => name)} onClose={() => { setIsFinding(false); grid.current?.focus(); }} />}
        {sheet !== undefined && (hiddenRows > 0 || sheet.hiddenColumns.length > 0) && (
          <p className="hiddenNote row">
            {say(words.hidden, { rows: hiddenRows, columns: sheet.hiddenColumns.length })}
            <button type="button" className="chip" aria-pressed={showsHidden} onClick={() => { setShowsHidden(!showsHidden); }}>{showsHidden ? words.hideAgain : words.showHidden}</button>
          </p>
        )}
        {sheet !== undefined && (
          <Grid
            key={sheet.name} ref={grid} host={host} sheet={sheet} looks={looks} roster={roster} marks={marks} showsHidden={showsHidden}
            onHiddenChosen={() => { setShowsHidden(true); }} onNote={setNote} onCommand={command}
          />
        )}
        <SheetTabs names={visible.map(({ name }) => name)} at={sheet?.name ?? null} fileName={fileName} onChoose={setChosen} />
      </main>
      <aside ref={aside} tabIndex={-1} aria-label={words.pane}><PaneApp /></aside>
      {saving.dialog}
    </div>
  );
}
