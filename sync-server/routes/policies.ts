import { z } from "zod";
import { defaultPolicy } from "../../roster/model/policy.js";
import { newPolicySchema, policiesSchema } from "../../roster/protocol/policy.js";
import { defineRoute, type Route } from "../http/route.js";
import { setPolicy } from "../people/setPolicy.js";
import { readAtOneMoment } from "../store/openStore.js";
import { readPolicies, readPolicyOn } from "../store/policies.js";
import { dayInShanghai } from "../sync/dayInShanghai.js";

const example = { policy: { ...defaultPolicy, version: "2", inForceFrom: "2027-01-01", oldestAge: 112 }, document: "银组发〔2026〕12号" };

/** 政策参数: dated data that the bureau edits. */
export const policyRoutes: readonly Route[] = [
  defineRoute({
    id: "readPolicies", method: "get", path: "/policies", action: "policy:read",
    summary: "The policy in force today or on a day, and every one that was set",
    query: z.object({ on: z.iso.date().optional() }),
    answer: { schema: policiesSchema },
    example: { query: { on: "2026-11-22" }, answer: { inForce: defaultPolicy, policies: [] } },
    handle: ({ query, at }, { store }) => store.inTransaction(async (within) => {
      await readAtOneMoment(within);
      const policies = await readPolicies(within);
      return {
        inForce: await readPolicyOn(within, query.on ?? dayInShanghai(at)),
        policies: policies.map(({ at: setAt, ...kept }) => ({ ...kept, at: setAt.toISOString() })),
      };
    }),
  }),
  defineRoute({
    id: "setPolicy", method: "post", path: "/policies", action: "policy:write",
    summary: "Sets a policy of a new version, in force from its day on; what was set before stays as it was",
    body: { schema: newPolicySchema },
    answer: { status: 201, schema: newPolicySchema },
    example: { body: example, answer: example },
    handle: ({ body: { policy, document }, actor, at }, { store }) => store.inTransaction(async (within) => {
      await setPolicy(within, { policy, document, by: actor.actorId, at });
      return { policy, document };
    }),
  }),
];
