import { refused, type Outcome } from "../roster/model/refusal.js";
import type { Workbook } from "../roster/model/sheet.js";
import { ReaderProcess } from "./guard/readerProcess.js";

/** What reading one file may take. */
export interface GuardLimits {
  readonly seconds: number;
  /** Memory of the whole reading process. */
  readonly megabytes: number;
}

export interface GuardedReader {
  /** Reads a file in the child process; files given while one is being read wait for their turn. */
  read(bytes: Uint8Array, fileName: string): Promise<Outcome<Workbook>>;
  /** Ends the child. What is still being read is refused as stopped. */
  close(): Promise<void>;
}

// A second less than R7 promises, for starting and ending the child.
const usual: GuardLimits = { seconds: 14, megabytes: 512 };

/**
 * Opens a reader for files of strangers (R7): the same as `readWorkbook`, in a child process that is ended when a file
 * takes too long or too much memory. One child reads many files; it starts with the first and is replaced when it had
 * to be ended. It ends with this process, however that ends. Node only.
 * @example
 * const reader = openGuardedReader();
 * const outcome = await reader.read(bytes, "花名册.xlsx");
 * await reader.close();
 */
export function openGuardedReader(limits: Partial<GuardLimits> = {}): GuardedReader {
  const chosen = { ...usual, ...limits };
  let child: ReaderProcess | null = null;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  const readNow = async (bytes: Uint8Array, fileName: string): Promise<Outcome<Workbook>> => {
    if (closed) return refused("reading-stopped", { file: fileName });
    if (child === null || child.ended) child = new ReaderProcess(chosen);
    return child.read(bytes, fileName);
  };

  return {
    read(bytes, fileName) {
      const turn = last.then(() => readNow(bytes, fileName));
      last = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      closed = true;
      await child?.close();
    },
  };
}
