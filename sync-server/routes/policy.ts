import { z } from "zod";
import { defaultPolicy, type Policy } from "../../roster/model/policy.js";
import { policySchema } from "../../roster/protocol/policy.js";
import { defineRoute, type Route } from "../http/route.js";
import { problems } from "../problem.js";
import { appendAct } from "../store/events.js";
import { policyOn, readPolicies, upsertPolicy } from "../store/policies.js";
import { lockRoster, officePlace } from "../store/rosters.js";
import { dayInShanghai } from "../sync/dayInShanghai.js";

const policiesSchema = z.strictObject({
  /** In force on the day of asking. */
  inForce: policySchema,
  /** Every one that was set, the earliest first. */
  policies: z.array(policySchema).readonly(),
});

/** 政策参数: dated, set by the office, kept in its history. */
export const policyRoutes: readonly Route[] = [
  defineRoute({
    id: "readPolicy", method: "get", path: "/policy", action: "policy:read",
    summary: "The policy in force today, and all that were set",
    answer: { schema: policiesSchema },
    example: { answer: { inForce: defaultPolicy, policies: [] } },
    handle: async ({ at }, { store }) => {
      const policies = await readPolicies(store);
      return { inForce: policyOn(policies, dayInShanghai(at)), policies };
    },
  }),
  defineRoute({
    id: "setPolicy", method: "put", path: "/policy", action: "policy:write",
    summary: "Sets a policy that comes into force today or later; what was in force before stays as it was",
    body: { schema: policySchema },
    answer: { schema: policySchema },
    example: { body: { ...defaultPolicy, version: "2026-12", inForceFrom: "2026-12-01" } },
    handle: ({ actor, body, at }, { store }): Promise<Policy> => store.inTransaction(async (within) => {
      if (body.inForceFrom < dayInShanghai(at)) throw problems.policyPast();
      const office = await lockRoster(within, officePlace);
      const event = { kind: "policy-set", subject: body.inForceFrom, body: { policy: body } };
      await appendAct(within, officePlace, office, { cause: `policy:${body.inForceFrom}`, actor: actor.actorId, at, event });
      await upsertPolicy(within, body, { by: actor.actorId, at });
      return body;
    }),
  }),
];
