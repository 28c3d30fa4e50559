import type { Engine } from "./engine.js";

/** What the page and the engine's worker say to each other. */
export type EngineCall = { readonly id: number; readonly method: keyof Engine; readonly args: readonly unknown[] };

export type EngineReply =
  | { readonly id: number; readonly kind: "progress"; readonly done: number; readonly of: number }
  | { readonly id: number; readonly kind: "value"; readonly value: unknown }
  | { readonly id: number; readonly kind: "failed"; readonly message: string };

/** The engine's methods, for who must tell a call from any other message. */
export const engineMethods: ReadonlySet<string> = new Set<keyof Engine>([
  "openFile",
  "looks",
  "take",
  "check",
  "edit",
  "reread",
  "areKnown",
  "propose",
  "offerColumns",
  "know",
  "tell",
  "locate",
  "state",
  "personAt",
  "placeRecords",
  "formPeople",
  "drawForm",
  "accept",
]);
