import type { z } from "zod";
import { readPlainSubmission } from "../../roster/protocol/plainSubmission.js";
import { answerIn, answerSchema, answerV1Schema, submissionSchema } from "../../roster/protocol/submission.js";
import { protocolVersion, protocolVersions } from "../../roster/protocol/version.js";
import { defineRoute, type Route } from "../http/route.js";
import { problems } from "../problem.js";
import { acceptSubmission } from "../sync/acceptSubmission.js";

const place = { file: "离退休干部名册.xlsx", sheet: "在册", row: 5 };

/** 报送: a unit tells what changed on its roster. */
export const submissionRoutes: readonly Route[] = [
  defineRoute({
    id: "tellSubmission", method: "post", path: "/units/:unit/submissions", action: "submission:tell", time: "even",
    summary: "A unit tells what changed on its roster; the same submission sent again counts once",
    body: { schema: submissionSchema, check: checkProtocol, readPlain: readPlainSubmission },
    answer: { schema: answerSchema.or(answerV1Schema) as z.ZodType<ReturnType<typeof answerIn>> },
    example: {
      body: {
        protocol: protocolVersion, submissionId: "0198a2c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f", ledger: "retirees", baseRevision: 0,
        changes: [{ op: "add", recordId: "0198a2c4-0001", statement: { name: "测试甲", birth_date: "1949-12" }, held: {}, source: place }],
      },
      answer: {
        protocol: protocolVersion, unit: "caizheng", ledger: "retirees", submissionId: "0198a2c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f",
        receivedAt: "2026-11-22T01:00:00.000Z", revision: 1, count: 1, waitingCount: 0, waiting: [], results: [{ outcome: "applied" }],
        digest: "5f0e".padEnd(64, "0"), since: [], moreSince: false, disputes: [], awaitsLead: false,
      },
    },
    handle: async ({ unit, actor, body }, deps) =>
      answerIn(body.protocol, await acceptSubmission(deps, { unitId: unit.unitId, actor: actor.actorId, submission: body, isLead: actor.role === "lead" })),
  }),
];

/** Before the shape, for another version may have another one. */
function checkProtocol(body: unknown): void {
  const given = (body as { readonly protocol?: unknown } | null | undefined)?.protocol;
  if (typeof given === "number" && !protocolVersions.includes(given)) throw problems.protocolUnknown({ given, known: protocolVersions.join(", ") });
}
