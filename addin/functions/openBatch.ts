import type { Answer, Asked } from "./calculate.js";
import type { Call } from "./call.js";

type Calculate = (asked: Asked, call: Call) => readonly (readonly Answer[])[];

interface Waiting {
  readonly asked: Asked;
  resolve(answers: readonly (readonly Answer[])[]): void;
  reject(error: unknown): void;
}

/** Milliseconds of work before Excel and the pane have their turn: an add-in that holds the thread is started anew. */
const stretch = 40;

export interface BatchParts {
  load(): Promise<Calculate>;
  call(): Call;
  now?(): number;
  pause?(): Promise<void>;
}

/**
 * Formulas are asked one by one, a filled column by the thousand: they are gathered and answered together, in stretches.
 * @example const ask = openBatch({ load: async () => (await import("./calculate.js")).calculate, call });
 */
export function openBatch({ load, call, now = () => performance.now(), pause = () => new Promise((resume) => setTimeout(resume, 0)) }: BatchParts): (asked: Asked) => Promise<readonly (readonly Answer[])[]> {
  let waiting: Waiting[] = [];
  let running = false;

  const work = async (): Promise<void> => {
    await pause();
    let calculate: Calculate;
    try {
      calculate = await load();
    } catch (error) {
      for (const { reject } of waiting.splice(0)) reject(error);
      return;
    }
    const known = call();
    while (waiting.length > 0) {
      const gathered = waiting;
      waiting = [];
      let since = now();
      for (const { asked, resolve, reject } of gathered) {
        try {
          resolve(calculate(asked, known));
        } catch (error) {
          reject(error);
        }
        if (now() - since < stretch) continue;
        await pause();
        since = now();
      }
    }
  };
  return (asked) => new Promise((resolve, reject) => {
    waiting.push({ asked, resolve, reject });
    if (running) return;
    running = true;
    void work().finally(() => { running = false; });
  });
}
