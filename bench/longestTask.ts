/** One event of Chromium's trace, as far as it is read here: times in microseconds, `tdur` of the thread's own processor. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

export interface Tasks {
  /** Processor time of the longest task of the page's own thread, in milliseconds. */
  readonly longestOwn: number;
  /** How long the longest took, other programs of the machine included. */
  readonly longest: number;
  readonly count: number;
}

/** The longest piece of work that the page's own thread did in a trace; drawing a frame is one. */
export function longestTask(trace: Uint8Array): Tasks {
  const { traceEvents } = JSON.parse(Buffer.from(trace).toString("utf8")) as { readonly traceEvents: readonly TraceEvent[] };
  const threads = new Set(traceEvents.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(({ pid, tid }) => `${String(pid)} ${String(tid)}`));
  const tasks = traceEvents.filter(({ name, ph, pid, tid }) => ph === "X" && name.endsWith("RunTask") && threads.has(`${String(pid)} ${String(tid)}`));
  return {
    longestOwn: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000,
    longest: Math.max(0, ...tasks.map(({ dur = 0 }) => dur)) / 1000,
    count: tasks.length,
  };
}
