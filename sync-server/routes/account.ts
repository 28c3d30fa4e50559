import { changedPasswordSchema, factorConfirmationSchema, factorOfferSchema, factorStartSchema, recoveryCodesSchema } from "../../roster/protocol/account.js";
import { signedInSchema } from "../../roster/protocol/session.js";
import { accountRead, mustFindAccount } from "../access/accounts.js";
import { fingerprintOf } from "../access/certificate.js";
import { changePassword, confirmFactor, startFactor } from "../access/ownAccount.js";
import { smallBody } from "../http/readBody.js";
import { callerAddress } from "../http/request.js";
import { defineRoute, type Route } from "../http/route.js";
import { accountExample } from "./accounts.js";

/** One's own account: who one is, the password, the second factor. */
export const accountRoutes: readonly Route[] = [
  defineRoute({
    id: "readAccount", method: "get", path: "/account", action: "session:read",
    summary: "Who one is signed in as",
    answer: { schema: signedInSchema },
    example: { answer: { account: accountExample, mustSetUpFactor: false, expiresAt: "2026-11-22T13:00:00.000Z" } },
    handle: async ({ actor, at }, { store }) => ({
      account: accountRead(await mustFindAccount(store, actor.actorId)), mustSetUpFactor: actor.session?.factorGiven === false,
      expiresAt: (actor.session?.expiresAt ?? at).toISOString(),
    }),
  }),
  defineRoute({
    id: "changePassword", method: "post", path: "/account/password", action: "password:change", rate: "few",
    summary: "Another password; ends one's other sessions",
    body: { schema: changedPasswordSchema, limit: smallBody },
    answer: { status: 204 },
    example: { body: { password: "made-up password", newPassword: "another made-up one" } },
    handle: ({ actor, body, at, request }, { store }) => changePassword(store, body, { actor, at, address: callerAddress(request) }),
  }),
  defineRoute({
    id: "startFactor", method: "post", path: "/account/factor", action: "factor:manage", rate: "few",
    summary: "Begins a second factor: an authenticator's secret, or the certificate of the connection, bound at once",
    body: { schema: factorStartSchema, limit: smallBody },
    answer: { schema: factorOfferSchema },
    example: {
      body: { password: "made-up password" },
      answer: { kind: "totp", secret: "JBSWY3DPEHPK3PXP", uri: "otpauth://totp/Silver%20Roster:zhangsan?secret=JBSWY3DPEHPK3PXP&issuer=Silver%20Roster" },
    },
    handle: ({ actor, body, at, request }, { store, settings }) =>
      startFactor(store, settings, { actor, at, address: callerAddress(request), password: body.password, fingerprint: fingerprintOf(request) }),
  }),
  defineRoute({
    id: "confirmFactor", method: "post", path: "/account/factor/confirmation", action: "factor:manage", rate: "few",
    summary: "Confirms the authenticator with a code of it; recovery codes are told this once",
    body: { schema: factorConfirmationSchema, limit: smallBody },
    answer: { schema: recoveryCodesSchema },
    example: { body: { code: "123456" }, answer: { recoveryCodes: ["k5xq-7ab2-mmzc-d3ye"] } },
    handle: async ({ actor, body, at }, { store }) => ({ recoveryCodes: [...(await confirmFactor(store, body.code, { actor, at }))] }),
  }),
];
