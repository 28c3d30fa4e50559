import type { CellState } from "../sheetHost.js";

/** One thing that was done to cells, as it can be undone and done again. */
export interface Step {
  /** Typed or pasted into the grid, or accepted in the pane. */
  readonly kind: "typed" | "written";
  readonly before: readonly CellState[];
  readonly after: readonly CellState[];
}

/** What was done, in the order of its doing, and what was undone. */
export interface Steps {
  done(step: Step): void;
  /** The step that is undone next. */
  last(): Step | null;
  /** Takes the last step off; it can be done again. */
  undo(): Step | null;
  redo(): Step | null;
  canRedo(): boolean;
  /** These states of an acceptance, or some of them, were put back by the pane, wherever the acceptance stands. */
  takenBack(states: readonly CellState[]): void;
}

/** More steps than anybody undoes; the oldest are forgotten. */
const most = 500;

/** @example openSteps().last() === null */
export function openSteps(): Steps {
  let past: readonly Step[] = [];
  let future: readonly Step[] = [];
  return {
    done(step) {
      past = [...past.slice(-(most - 1)), step];
      future = [];
    },
    last: () => past.at(-1) ?? null,
    undo() {
      const step = past.at(-1) ?? null;
      if (step === null) return null;
      past = past.slice(0, -1);
      future = [step, ...future];
      return step;
    },
    redo() {
      const [step] = future;
      if (step === undefined) return null;
      future = future.slice(1);
      // The pane has forgotten an acceptance that was taken back: done again it is the clerk's own.
      past = [...past, { ...step, kind: "typed" }];
      return step;
    },
    canRedo: () => future.length > 0,
    takenBack([state]) {
      const step = past.find(({ kind, before }) => kind === "written" && before.some((each) => each === state));
      if (step === undefined) return;
      if (step === past.at(-1)) future = [step, ...future];
      past = past.filter((each) => each !== step);
    },
  };
}
