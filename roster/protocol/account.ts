import { z } from "zod";
import { unitIdSchema } from "./ids.js";
import { limits } from "./limits.js";
import { textSchema } from "./statement.js";

/** What somebody who signs in may be: clerk and lead of a unit, the others of the office and above. */
export const accountRoles = ["clerk", "lead", "officer", "leader", "department", "admin", "auditor"] as const;
export type AccountRole = (typeof accountRoles)[number];

/** How the second factor is given: a code of an authenticator (RFC 6238), or a certificate that the bureau handed out. */
export const factorKinds = ["totp", "certificate"] as const;
export type FactorKind = (typeof factorKinds)[number];

/** Small letters, digits and . _ - so that nobody has two by writing it another way. */
export const loginSchema = z.string().regex(/^[a-z0-9][a-z0-9._-]{1,39}$/u);
/** Its rules depend on the role and are the service's (access/passwordRules); here only what a message may hold. */
export const passwordSchema = z.string().min(1).max(200);
export const departmentIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/u);
/** A secret for one use, as a link or a dialog carries it. */
export const passSchema = z.string().regex(/^sp_[\w-]{43}$/u);
/** Six digits of an authenticator, or one of the recovery codes. */
export const factorCodeSchema = z.string().regex(/^(?:\d{6}|[a-z2-7]{4}(?:-[a-z2-7]{4}){3})$/u);

const standing = {
  displayName: textSchema(limits.nameCharacters).trim().min(1),
  role: z.enum(accountRoles),
  /** Of clerk and lead, null for the others. */
  unitId: unitIdSchema.nullable(),
  /** Of a department reader, null for the others. */
  departmentId: departmentIdSchema.nullable(),
};

export const accountSchema = z.strictObject({
  accountId: z.string(),
  login: z.string(),
  ...standing,
  /** The invitation was taken. */
  hasPassword: z.boolean(),
  factor: z.enum(factorKinds).nullable(),
  disabled: z.boolean(),
  createdAt: z.iso.datetime(),
});

/** `GET /api/v1/accounts` */
export const accountListSchema = z.strictObject({ accounts: z.array(accountSchema) });

/** `POST /api/v1/accounts` */
export const newAccountSchema = z.strictObject({ login: loginSchema, ...standing });

/** `PUT /api/v1/accounts/:account`: another role or unit, or nothing any more, ends the sessions. */
export const changedAccountSchema = z.strictObject({ ...standing, disabled: z.boolean() });

/** A link for one use; what follows # never reaches a server's log. */
export const invitationSchema = z.strictObject({ link: z.string(), expiresAt: z.iso.datetime() });

/** `POST /api/v1/accounts` */
export const invitedAccountSchema = z.strictObject({ account: accountSchema, invitation: invitationSchema });

/** `POST /api/v1/invitations`: who was invited chooses the password. */
export const takenInvitationSchema = z.strictObject({ code: passSchema, password: passwordSchema });

/** `POST /api/v1/set-up`: the first administrator. */
export const setUpSchema = z.strictObject({ code: passSchema, login: loginSchema, displayName: standing.displayName, password: passwordSchema });

/** `POST /api/v1/account/password` */
export const changedPasswordSchema = z.strictObject({ password: passwordSchema, newPassword: passwordSchema });

/** `POST /api/v1/account/factor` */
export const factorStartSchema = z.strictObject({ password: passwordSchema });

/** What an authenticator reads; with a certificate there is nothing to read, it is bound at once. */
export const factorOfferSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("totp"), secret: z.string(), uri: z.string() }),
  z.strictObject({ kind: z.literal("certificate"), fingerprint: z.string() }),
]);

/** `POST /api/v1/account/factor/confirmation` */
export const factorConfirmationSchema = z.strictObject({ code: z.string().regex(/^\d{6}$/u) });

/** Told this once; each opens the account once, when the authenticator is lost. */
export const recoveryCodesSchema = z.strictObject({ recoveryCodes: z.array(z.string()) });

export type AccountRead = z.infer<typeof accountSchema>;
export type NewAccount = z.infer<typeof newAccountSchema>;
export type AccountStanding = Pick<NewAccount, "displayName" | "role" | "unitId" | "departmentId">;
export type FactorOffer = z.infer<typeof factorOfferSchema>;
export type Invitation = z.infer<typeof invitationSchema>;
