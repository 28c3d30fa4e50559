import { engineMethods, type EngineCall, type EngineReply } from "./engineMessages.js";
import { openEngine } from "./openEngine.js";

declare const self: DedicatedWorkerGlobalScope;

/** The worker that the engine runs in: calls are answered one after the other, progress is told of the one at work. */
let working = 0;
const engine = openEngine((done, of) => { reply({ id: working, kind: "progress", done, of }); });

let queue: Promise<void> = Promise.resolve();

self.addEventListener("message", ({ data }: MessageEvent<EngineCall>) => {
  if (!engineMethods.has(data.method)) return;
  queue = queue.then(() => answer(data));
});

async function answer({ id, method, args }: EngineCall): Promise<void> {
  working = id;
  try {
    const work = engine[method] as (...given: readonly unknown[]) => Promise<unknown>;
    reply({ id, kind: "value", value: await work.apply(engine, [...args]) });
  } catch (error) {
    reply({ id, kind: "failed", message: error instanceof Error ? `${error.name}: ${error.message}` : "unknown" });
  }
}

function reply(message: EngineReply): void {
  self.postMessage(message);
}

