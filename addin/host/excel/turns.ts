/** Batches one after the other. */
export interface Turns {
  inTurn<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
}

/**
 * Two batches that mark at once would take each other's marks off, and Excel answers neither faster.
 * @example await openTurns().inTurn((context) => context.sync())
 */
export function openTurns(): Turns {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    inTurn(batch) {
      const run = turn.then(() => Excel.run(batch));
      turn = run.catch(() => undefined);
      return run;
    },
  };
}
