import {
  accountListSchema, accountSchema, changedAccountSchema, invitationSchema, invitedAccountSchema, newAccountSchema, setUpSchema, takenInvitationSchema,
  type AccountRead,
} from "../../roster/protocol/account.js";
import { accountRead, changeAccount, invite, makeAccount, resetFactor, takeInvitation } from "../access/accounts.js";
import { setUp } from "../access/setUp.js";
import { smallBody } from "../http/readBody.js";
import { defineRoute, type Route } from "../http/route.js";
import { listAccounts } from "../store/accounts.js";

export const accountExample: AccountRead = {
  accountId: "0198a2c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f", login: "zhangsan", displayName: "经办人甲", role: "clerk", unitId: "caizheng", departmentId: null,
  hasPassword: true, factor: null, disabled: false, createdAt: "2026-11-22T01:00:00.000Z",
};
const { displayName, role, unitId, departmentId, login } = accountExample;
const standing = { displayName, role, unitId, departmentId };
const code = `sp_${"A".repeat(43)}`;
const invitation = { link: `https://roster.example/invitation#${code}`, expiresAt: "2026-11-29T01:00:00.000Z" };

/** Accounts: kept by the administrator, who never knows a password. */
export const accountsRoutes: readonly Route[] = [
  defineRoute({
    id: "setUp", method: "post", path: "/set-up", action: null, rate: "few",
    summary: "Makes the first administrator, with the code of the link that the start printed",
    body: { schema: setUpSchema, limit: smallBody },
    answer: { status: 201, schema: accountSchema },
    example: { body: { code, login: "admin-a", displayName: "管理员甲", password: "made-up password" }, answer: { ...accountExample, role: "admin", unitId: null } },
    handle: async ({ body, at }, { store }) => accountRead(await setUp(store, body, at)),
  }),
  defineRoute({
    id: "takeInvitation", method: "post", path: "/invitations", action: null, rate: "few",
    summary: "Who was invited chooses the password, once",
    body: { schema: takenInvitationSchema, limit: smallBody },
    answer: { status: 204 },
    example: { body: { code, password: "made-up password" } },
    handle: ({ body, at }, { store }) => takeInvitation(store, body, at),
  }),
  defineRoute({
    id: "listAccounts", method: "get", path: "/accounts", action: "account:manage",
    summary: "Every account",
    answer: { schema: accountListSchema },
    example: { answer: { accounts: [accountExample] } },
    handle: async (_asked, { store }) => ({ accounts: (await listAccounts(store)).map(accountRead) }),
  }),
  defineRoute({
    id: "makeAccount", method: "post", path: "/accounts", action: "account:manage",
    summary: "Makes an account; its owner chooses the password by the link",
    body: { schema: newAccountSchema, limit: smallBody },
    answer: { status: 201, schema: invitedAccountSchema },
    example: { body: { login, ...standing }, answer: { account: { ...accountExample, hasPassword: false }, invitation } },
    handle: ({ actor, body, at }, { store, settings }) => store.inTransaction(async (within) => {
      const account = await makeAccount(within, body, { actor, at });
      return { account: accountRead(account), invitation: await invite(within, account.accountId, settings.url(), { actor, at }) };
    }),
  }),
  defineRoute({
    id: "changeAccount", method: "put", path: "/accounts/:account", action: "account:manage",
    summary: "Another name, role or unit, or disabled; ends the account's sessions where it may do something else now",
    body: { schema: changedAccountSchema, limit: smallBody },
    answer: { schema: accountSchema },
    example: { body: { ...standing, disabled: true }, answer: { ...accountExample, disabled: true } },
    handle: ({ actor, body, at, params }, { store }) =>
      store.inTransaction(async (within) => accountRead(await changeAccount(within, params["account"]!, body, { actor, at }))),
  }),
  defineRoute({
    id: "inviteAccount", method: "post", path: "/accounts/:account/invitation", action: "account:manage",
    summary: "A new link to choose a password, also where one was forgotten; ends the links before",
    answer: { status: 201, schema: invitationSchema },
    example: { answer: invitation },
    handle: ({ actor, at, params }, { store, settings }) => store.inTransaction((within) => invite(within, params["account"]!, settings.url(), { actor, at })),
  }),
  defineRoute({
    id: "resetFactor", method: "delete", path: "/accounts/:account/factor", action: "account:manage",
    summary: "Takes the second factor off; the account sets up a new one at its next signing in",
    answer: { status: 204 },
    example: {},
    handle: ({ actor, at, params }, { store }) => store.inTransaction((within) => resetFactor(within, params["account"]!, { actor, at })),
  }),
];
