import type { CellPlace, HostEdit, RowShift } from "../host/sheetHost.js";
import { applyEdits, manyRows, withSign } from "./applyEdits.js";
import { checkRoster, takeCheck } from "./checkRoster.js";
import type { Desk } from "./desk.js";
import { showMarks, showMarksAt } from "./marks.js";
import { shiftWritten } from "./undo.js";

/** How long the sheet must rest before it is read anew, in milliseconds: somebody who pastes and sorts is not interrupted. */
const restInPane = 600;

/** What is to be done when the sheet has come to rest, the greatest last: see whether the sheet still reads as it did; read the whole workbook anew. */
const duties = ["none", "reread", "read"] as const;

/**
 * 即时检查: an edited row is checked again at once; what an edit may have changed beyond its row, and rows that moved, are
 * looked at when the sheet has come to rest. What others did in the same workbook is taken up without a sign, and its marks wait
 * for the clerk's next edit: two add-ins must not draw against each other.
 */
export function watchEdits(desk: Desk, rest = restInPane): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<void> = Promise.resolve();
  let duty: (typeof duties)[number] = "none";
  let isQuiet = true;
  let owed: "all" | readonly CellPlace[] = [];
  /** So many rows were edited that somebody waits. */
  let isLong = false;

  const later = (wanted: (typeof duties)[number], quiet: boolean): void => {
    if (duties.indexOf(wanted) > duties.indexOf(duty)) duty = wanted;
    isQuiet &&= quiet;
    clearTimeout(timer);
    timer = setTimeout(() => { queue = queue.then(settle).catch((error: unknown) => { fail(error); }); }, rest);
  };
  const settle = async (): Promise<void> => {
    const [due, quiet, long] = [duty, isQuiet, isLong];
    [duty, isQuiet, isLong] = ["none", true, false];
    if (desk.state.get().isStale) return;
    if (due === "read") {
      await checkRoster(desk, quiet);
      owed = quiet ? "all" : [];
      return;
    }
    const check = due === "reread" ? await withSign(desk, long && !quiet, () => desk.engine.reread()) : null;
    if (check === null) return;
    takeCheck(desk, check);
    if (quiet) owed = "all";
    else await drawMarks("all");
  };
  const drawMarks = async (wanted: "all" | readonly CellPlace[]): Promise<void> => {
    const places = owed === "all" || wanted === "all" ? "all" : [...owed, ...wanted];
    owed = [];
    if (places === "all") await showMarks(desk);
    else await showMarksAt(desk, places);
  };
  const take = async (edit: HostEdit): Promise<void> => {
    const quiet = edit.isQuiet === true;
    if (edit.kind === "moved") desk.state.set({ edition: desk.state.get().edition + 1 });
    if (edit.kind === "moved") {
      later("read", quiet);
      return;
    }
    // The rows will be read with all others.
    if (duty === "read") {
      later("read", quiet);
      return;
    }
    isLong ||= edit.rows.length >= manyRows;
    const { places } = await applyEdits(desk, edit.rows.map(({ row, now }) => ({ sheet: edit.sheet, row, now })));
    later("reread", quiet);
    if (quiet) owed = owed === "all" ? owed : [...owed, ...places];
    else if (places.length > 0 || owed.length > 0) await drawMarks(places);
  };
  const fail = (error: unknown): void => {
    desk.state.set({ busy: null, failed: true });
    queueMicrotask(() => { throw error; });
  };
  const stop = desk.host.onEdit((edit) => {
    if (edit.kind === "moved") shift(desk, edit.shift);
    const { check, isStale } = desk.state.get();
    if (check === null || isStale) return;
    queue = queue.then(() => take(edit)).catch(() => { later("read", edit.isQuiet === true); });
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** What was written before moves with its rows, so that it is put back where it is now. */
function shift({ state }: Desk, moved: RowShift | undefined): void {
  if (moved !== undefined) state.set({ written: shiftWritten(state.get().written, moved) });
}
