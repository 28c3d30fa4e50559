import type { ChildProcess } from "node:child_process";
import { refused, type Outcome } from "../../../roster/model/refusal.js";
import type { PreviewRead } from "../../../roster/protocol/preview.js";
import { endedByMemory } from "../../../spreadsheet/guard/guardMemory.js";
import { startChild } from "../../../spreadsheet/guard/startChild.js";
import type { UploadCheck } from "./checkUpload.js";

export interface CheckLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

export interface GuardedChecker {
  /** Checks a workbook in the child process; those that come meanwhile wait for their turn. */
  check(job: UploadCheck): Promise<Outcome<PreviewRead>>;
  /** Ends the child. What is still being checked is refused as stopped. */
  close(): Promise<void>;
}

/** With what reading may take (`uploadReading`), a second less than R7 promises. */
const usual: CheckLimits = { seconds: 7, megabytes: 512 };

/** What reading an uploaded workbook may take: one of so many rows as are checked is read in a second. */
export const uploadReading = { seconds: 7, megabytes: 512 };

type Answer = { readonly kind: "ready" } | { readonly kind: "checked"; readonly outcome: Outcome<PreviewRead> };

/**
 * Opens a checker for workbooks of strangers (R7): twenty thousand rows of one name, or texts made to be slow, end a child process
 * and not the service, whose other work goes on beside it. The child starts with the first workbook and is replaced when it
 * had to be ended.
 */
export function openGuardedChecker(limits: Partial<CheckLimits> = {}): GuardedChecker {
  const chosen = { ...usual, ...limits };
  let checker: Checker | null = null;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();
  const checkNow = async (job: UploadCheck): Promise<Outcome<PreviewRead>> => {
    if (closed) return refused("reading-stopped");
    if (checker === null || checker.ended()) checker = startChecker(chosen);
    return checker.check(job);
  };
  return {
    check(job) {
      const turn = last.then(() => checkNow(job));
      last = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      closed = true;
      await checker?.close();
    },
  };
}

interface Checker {
  ended(): boolean;
  check(job: UploadCheck): Promise<Outcome<PreviewRead>>;
  close(): Promise<void>;
}

/** One child, that checks one workbook at a time; once ended it stays so. */
function startChecker({ seconds, megabytes }: CheckLimits): Checker {
  const child = startChild(new URL("./checkerChild", import.meta.url), megabytes);
  let because: "check-too-slow" | "reading-stopped" | null = null;
  let finish: ((outcome: Outcome<PreviewRead>) => void) | null = null;
  const end = (why: NonNullable<typeof because>): void => {
    because = why;
    child.kill("SIGKILL");
  };
  const ready = new Promise<void>((resolve, reject) => {
    child.once("message", () => { resolve(); });
    child.once("error", reject);
    // Ended by us before it was there: what waits for it is refused as stopped, which is no fault.
    child.once("exit", () => {
      if (because === null) reject(new Error("The checking process did not start."));
      else resolve();
    });
  });
  ready.catch(() => undefined);
  const gone = new Promise<void>((resolve) => {
    child.once("exit", (code, signal) => {
      finish?.(refused(because ?? (endedByMemory(code, signal) ? "file-too-much-memory" : "file-broken"), { seconds, megabytes }));
      resolve();
    });
  });
  child.on("message", (answer: Answer) => { if (answer.kind === "checked") finish?.(answer.outcome); });
  keepAlive(child, false);
  return {
    ended: () => child.exitCode !== null || child.signalCode !== null || child.killed,
    async check(job) {
      keepAlive(child, true);
      let timer: NodeJS.Timeout | undefined;
      try {
        await ready;
        if (because !== null) return refused(because, { seconds, megabytes });
        return await new Promise<Outcome<PreviewRead>>((resolve) => {
          finish = resolve;
          timer = setTimeout(() => { end("check-too-slow"); }, seconds * 1000);
          // Ended at this very moment it is refused by its end.
          child.send(job, () => undefined);
        });
      } finally {
        clearTimeout(timer);
        finish = null;
        keepAlive(child, false);
      }
    },
    async close() {
      keepAlive(child, true);
      end("reading-stopped");
      await gone;
    },
  };
}

/** At rest the child does not keep this process alive. */
function keepAlive(child: ChildProcess, on: boolean): void {
  if (on) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}
