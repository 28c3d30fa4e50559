import type { ChildProcess } from "node:child_process";
import { done, refused, type Outcome, type Refusal } from "../../roster/model/refusal.js";
import type { Sheet, SheetRow, Workbook } from "../../roster/model/sheet.js";
import { newInterner, type Interner } from "../rows/interner.js";
import { endedByMemory } from "./guardMemory.js";
import type { ReadAnswer, ReadRequest } from "./messages.js";
import { startChild } from "./startChild.js";
import { unpackRows } from "./unpackRows.js";

interface ProcessLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

/** The file being read, as far as it came. */
interface Reading {
  readonly fileName: string;
  readonly interner: Interner;
  readonly sheets: (Omit<Sheet, "rows"> & { readonly rows: SheetRow[] })[];
  readonly timer: NodeJS.Timeout;
  finish(outcome: Outcome<Workbook>): void;
}

/** One child process. It reads one file at a time; once ended it stays so. */
export class ReaderProcess {
  ended = false;
  private readonly child: ChildProcess;
  private readonly ready: Promise<void>;
  private readonly gone: Promise<void>;
  private reading: Reading | null = null;
  /** Why the child is being ended by us; null when it ends by itself. */
  private because: Refusal["code"] | null = null;

  constructor(private readonly limits: ProcessLimits) {
    this.child = startChild(new URL("./readerChild", import.meta.url), limits.megabytes);
    this.ready = new Promise((resolve, reject) => {
      this.child.once("message", () => resolve());
      this.child.once("error", reject);
      // Ended by us before it was there: what waits for it is refused as stopped, which is no fault.
      this.child.once("exit", () => (this.because === null ? reject(new Error("The reading process did not start.")) : resolve()));
    });
    this.ready.catch(() => undefined);
    this.gone = new Promise((resolve) => {
      this.child.once("exit", (code, signal) => {
        this.ended = true;
        this.endReading(refused(this.whyGone(code, signal), this.params()));
        resolve();
      });
    });
    this.child.on("message", (answer: ReadAnswer) => this.take(answer));
    this.rest();
  }

  async read(bytes: Uint8Array, fileName: string): Promise<Outcome<Workbook>> {
    this.work();
    try {
      await this.ready;
      return await new Promise((finish) => this.begin(bytes, fileName, finish));
    } finally {
      this.rest();
    }
  }

  async close(): Promise<void> {
    if (this.ended) return;
    this.work();
    this.end("reading-stopped");
    await this.gone;
  }

  private begin(bytes: Uint8Array, fileName: string, finish: (outcome: Outcome<Workbook>) => void): void {
    const timer = setTimeout(() => this.end("file-too-slow"), this.limits.seconds * 1000);
    this.reading = { fileName, interner: newInterner(), sheets: [], timer, finish };
    const request: ReadRequest = { kind: "read", bytes, fileName };
    if (this.ended) this.endReading(refused("reading-stopped", this.params()));
    else this.child.send(request, () => undefined);
  }

  private take(answer: ReadAnswer): void {
    const { reading } = this;
    if (reading === null) return;
    switch (answer.kind) {
      case "ready": return;
      case "sheet":
        reading.sheets.push({ ...answer.sheet, rows: [] });
        return;
      case "rows": {
        const { rows } = reading.sheets.at(-1)!;
        for (const row of unpackRows(answer.packed, reading.interner)) rows.push(row);
        return;
      }
      case "done": return this.endReading(done({ ...answer.workbook, sheets: reading.sheets }));
      case "refused": return this.endReading(refused(answer.refusal.code, answer.refusal.params));
    }
  }

  private endReading(outcome: Outcome<Workbook>): void {
    if (this.reading === null) return;
    const { timer, finish } = this.reading;
    clearTimeout(timer);
    this.reading = null;
    finish(outcome);
  }

  private end(because: Refusal["code"]): void {
    this.because = because;
    this.ended = true;
    this.child.kill("SIGKILL");
  }

  private whyGone(code: number | null, signal: NodeJS.Signals | null): Refusal["code"] {
    if (this.because !== null) return this.because;
    return endedByMemory(code, signal) ? "file-too-much-memory" : "file-broken";
  }

  private params(): Refusal["params"] {
    return { file: this.reading?.fileName ?? "", seconds: this.limits.seconds, megabytes: this.limits.megabytes };
  }

  /** At rest the child does not keep this process alive. */
  private rest(): void {
    this.child.unref();
    this.child.channel?.unref();
  }

  private work(): void {
    this.child.ref();
    this.child.channel?.ref();
  }
}
