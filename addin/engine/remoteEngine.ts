import type { Engine, OnProgress } from "./engine.js";
import type { EngineReply } from "./engineMessages.js";

/** An engine that can be stopped in the middle of its work. */
export interface RemoteEngine extends Engine {
  /** Ends what it is doing; the call under way fails with `Cancelled`, and the workbook has to be given to it anew. */
  cancel(): void;
}

export class Cancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "Cancelled";
  }
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * The engine in a worker of its own: the page stays quick, and long work can be ended.
 * @param startWorker makes a new worker; called again after a cancel
 */
export function openRemoteEngine(startWorker: () => Worker, onProgress: OnProgress): RemoteEngine {
  let worker: Worker | null = null;
  let count = 0;
  const waiting = new Map<number, Waiting>();

  const fail = (error: Error): void => {
    const all = [...waiting.values()];
    waiting.clear();
    for (const { reject } of all) reject(error);
  };
  const start = (): Worker => {
    const started = startWorker();
    started.addEventListener("message", ({ data }: MessageEvent<EngineReply>) => {
      if (data.kind === "progress") {
        onProgress(data.done, data.of);
        return;
      }
      const call = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.kind === "value") call?.resolve(data.value);
      else call?.reject(new Error(data.message));
    });
    started.addEventListener("error", () => { fail(new Error("The engine's worker has failed")); });
    return started;
  };
  const call = <M extends keyof Engine>(method: M) => ((...args: readonly unknown[]) => new Promise((resolve, reject) => {
    worker ??= start();
    count += 1;
    waiting.set(count, { resolve, reject });
    worker.postMessage({ id: count, method, args });
  })) as Engine[M];

  return {
    openFile: call("openFile"),
    looks: call("looks"),
    take: call("take"),
    check: call("check"),
    edit: call("edit"),
    reread: call("reread"),
    areKnown: call("areKnown"),
    propose: call("propose"),
    offerColumns: call("offerColumns"),
    know: call("know"),
    tell: call("tell"),
    locate: call("locate"),
    state: call("state"),
    personAt: call("personAt"),
    placeRecords: call("placeRecords"),
    formPeople: call("formPeople"),
    drawForm: call("drawForm"),
    accept: call("accept"),
    cancel() {
      worker?.terminate();
      worker = null;
      fail(new Cancelled());
    },
  };
}
