import type { PlacedFinding } from "../engine/engine.js";
import { checkRoster } from "./checkRoster.js";
import type { Desk } from "./desk.js";
import { rememberAcceptances } from "./remembered.js";

/** 说明理由、予以认可: a lawful oddity stays on record with its reason and comes back when the value changes (C4). */
export async function acceptFindings(desk: Desk, findings: readonly PlacedFinding[], why: { readonly reason: string; readonly by: string }): Promise<void> {
  const { engine, host } = desk;
  const list = await engine.accept(findings, { ...why, salt: desk.random() });
  await rememberAcceptances(host.settings, list);
  await checkRoster(desk);
}
