import { z } from "zod";
import { accountSchema, factorCodeSchema, loginSchema, passSchema, passwordSchema } from "./account.js";

/** `POST /api/v1/sessions`: signing in. `code` where the account has an authenticator. */
export const signInSchema = z.strictObject({ login: loginSchema, password: passwordSchema, code: factorCodeSchema.optional() });

/** Who one is, and whether a second factor has to be set up before anything else. */
export const signedInSchema = z.strictObject({ account: accountSchema, mustSetUpFactor: z.boolean(), expiresAt: z.iso.datetime() });

export const sessionSchema = z.strictObject({
  sessionId: z.string(),
  kind: z.enum(["cookie", "bearer"]),
  createdAt: z.iso.datetime(),
  seenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** The one that asks. */
  current: z.boolean(),
});

/** `GET /api/v1/sessions`: one's own that are still open. */
export const sessionListSchema = z.strictObject({ sessions: z.array(sessionSchema) });

/** `POST /api/v1/hand-overs`: a code of one minute, which a dialog hands to the pane. */
export const handOverSchema = z.strictObject({ code: z.string(), expiresAt: z.iso.datetime() });

/**
 * `POST /api/v1/hand-overs/session`: the pane exchanges it, into a bearer token, or into a cookie of its own, which no script
 * reads and which is kept apart by browsers from the dialog's.
 */
export const takenHandOverSchema = z.strictObject({ code: passSchema, as: z.enum(["bearer", "cookie"]).optional() });

/** The pane sends the token as `authorization: Bearer`. */
export const bearerSessionSchema = z.strictObject({ token: z.string(), ...signedInSchema.shape });

export type SignedIn = z.infer<typeof signedInSchema>;
export type SessionRead = z.infer<typeof sessionSchema>;
