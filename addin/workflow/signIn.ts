import { directorySchema } from "../../roster/protocol/directory.js";
import { signedInSchema, type SignedIn } from "../../roster/protocol/session.js";
import type { Refusal } from "../../roster/model/refusal.js";
import { isSignedOut, type Answered, type ServiceProblem } from "../service/answered.js";
import type { Desk } from "./desk.js";
import type { Credentials } from "./session.js";

/** Logins, codes of an authenticator and recovery codes, as people type them. */
const polished = (text: string): string => text.trim().toLowerCase();

/** Asks who is signed in, by the cookie of an earlier time. Does nothing where it is known. */
export async function readSession(desk: Desk): Promise<void> {
  const { session } = desk.state.get();
  if (session.kind === "in") return;
  const read = await desk.service.get("/account", signedInSchema);
  if (read.ok) await enter(desk, read.value);
  else if (isSignedOut(read.problem)) desk.state.set({ session: { kind: "out", ended: session.kind === "out" && session.ended } });
  else desk.state.set({ session: { kind: "away", problem: read.problem } });
}

/** Signs in with what the pane's form holds. @returns why it could not be, null when it is done */
export async function signInByForm(desk: Desk, { login, password, code }: Credentials): Promise<ServiceProblem | null> {
  const given = { login: polished(login), password, ...(code === undefined || code.trim() === "" ? {} : { code: polished(code) }) };
  return done(desk, await desk.service.post("/sessions", given, signedInSchema));
}

/**
 * Signs in by the dialog that Office opens. Browsers keep the dialog's cookie apart from that of a pane in a frame, so its
 * one-time code becomes a session of the pane's own.
 */
export async function signInByDialog(desk: Desk, dialog: NonNullable<Desk["signInDialog"]>): Promise<ServiceProblem | Refusal | null> {
  const code = await dialog();
  if (!code.ok) return code.refusal;
  return done(desk, await desk.service.post("/hand-overs/session", { code: code.value, as: "cookie" }, signedInSchema));
}

/** Signs out; what was told by then stays told. */
export async function signOut(desk: Desk): Promise<void> {
  await desk.service.tell("delete", "/sessions/mine");
  desk.state.set({ session: { kind: "out", ended: false } });
}

async function done(desk: Desk, answer: Answered<SignedIn>): Promise<ServiceProblem | null> {
  return answer.ok ? enter(desk, answer.value) : answer.problem;
}

async function enter(desk: Desk, who: SignedIn): Promise<ServiceProblem | null> {
  const { unitId } = who.account;
  const names = unitId === null ? null : await desk.service.get(`/units/${encodeURIComponent(unitId)}/directory`, directorySchema);
  if (names?.ok === false) {
    desk.state.set({ session: { kind: "away", problem: names.problem } });
    return names.problem;
  }
  desk.state.set({ session: { kind: "in", who, directory: names?.value ?? null } });
  return null;
}
