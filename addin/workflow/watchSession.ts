import type { Desk } from "./desk.js";

/** The session ended while the pane was open: said once, and every view asks to sign in again. @returns what stops it */
export function watchSession(desk: Desk): () => void {
  return desk.service.onSignedOut(() => {
    if (desk.state.get().session.kind === "in") desk.state.set({ session: { kind: "out", ended: true } });
  });
}
