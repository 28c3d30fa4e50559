import type { Turns } from "./turns.js";

/** What is registered, and what to do when Excel has taken it. */
export interface Registration {
  readonly handlers: readonly OfficeExtension.EventHandlerResult<never>[];
  registered?(): void;
}

export interface Listening {
  /** Registers at once and takes itself off again, whichever of the two comes first. @returns what stops the listening */
  listen(register: (context: Excel.RequestContext) => Registration): () => void;
}

export function openListening({ inTurn }: Turns): Listening {
  return {
    listen(register) {
      let stopped = false;
      const registered = inTurn(async (context) => {
        const registration = register(context);
        await context.sync();
        registration.registered?.();
        return registration.handlers;
      });
      return () => {
        if (stopped) return;
        stopped = true;
        void registered.then(([first, ...others]) => first && Excel.run(first.context, async (context) => {
          for (const handler of [first, ...others]) handler.remove();
          await context.sync();
        }));
      };
    },
  };
}
