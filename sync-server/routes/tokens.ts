import { tokenListSchema } from "../../roster/protocol/unit.js";
import { logAccess } from "../access/logAccess.js";
import { defineRoute, type Route } from "../http/route.js";
import { problems } from "../problem.js";
import { listTokens, revokeToken } from "../store/tokens.js";

const createdAt = "2026-11-22T01:00:00.000Z";

/** The tokens that a unit's machines speak with: seen and ended one by one, also by the unit's own lead. */
export const tokenRoutes: readonly Route[] = [
  defineRoute({
    id: "listTokens", method: "get", path: "/units/:unit/tokens", action: "token:list",
    summary: "The tokens that the unit was given, without what they say",
    answer: { schema: tokenListSchema },
    example: { answer: { tokens: [{ tokenId: "0198a2c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f", createdAt, revokedAt: null }] } },
    handle: async ({ unit }, { store }) => ({
      tokens: (await listTokens(store, unit.unitId)).map((token) => ({
        tokenId: token.tokenId, createdAt: token.createdAt.toISOString(), revokedAt: token.revokedAt?.toISOString() ?? null,
      })),
    }),
  }),
  defineRoute({
    id: "revokeToken", method: "delete", path: "/units/:unit/tokens/:token", action: "token:revoke",
    summary: "Ends one token",
    answer: { status: 204 },
    example: {},
    handle: ({ unit, actor, at, params }, { store }) => store.inTransaction(async (within) => {
      if (!(await revokeToken(within, unit.unitId, params["token"]!, at))) throw problems.tokenNotThere();
      await logAccess(within, { actor, act: "token-revoked", subject: params["token"]!, unitId: unit.unitId, at });
    }),
  }),
];
