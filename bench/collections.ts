import { PerformanceObserver } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** A stretch of time, as `performance.now()` tells it. */
export interface Stretch {
  readonly from: number;
  readonly took: number;
}

/** Garbage collections as they happen: whoever times something within milliseconds must know which readings they fell into. */
export interface Collections {
  /** Collects now, so that what was left by others is not collected within a reading. */
  collect(): void;
  /** The collections since the last call; they are told a turn late, and so waited for. */
  take(): Promise<readonly Stretch[]>;
  close(): void;
}

export function watchCollections(): Collections {
  let seen: Stretch[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.push({ from: startTime, took: duration });
  });
  observer.observe({ entryTypes: ["gc"] });
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  return {
    collect() {
      // A collection leaves dead memory to be swept up later, by whoever asks for room next; a second one finishes that.
      collect();
      collect();
    },
    async take() {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const taken = seen;
      seen = [];
      return taken;
    },
    close: () => { observer.disconnect(); },
  };
}

/** Whether two stretches have a moment in common. */
export function overlap(a: Stretch, b: Stretch): boolean {
  return a.from < b.from + b.took && b.from < a.from + a.took;
}
