import { z } from "zod";
import { accountRoutes } from "./account.js";
import { accountsRoutes } from "./accounts.js";
import { defineRoute, type Route } from "../http/route.js";
import { describeRoutes } from "../openapi/describeRoutes.js";
import { historyRoutes } from "./history.js";
import { policyRoutes } from "./policies.js";
import { personRoutes } from "./persons.js";
import { disputeRoutes } from "./disputes.js";
import { transferRoutes } from "./transfers.js";
import { deathRoutes } from "./deaths.js";
import { snapshotRoutes } from "./snapshots.js";
import { matchRoutes } from "./matches.js";
import { questionRoutes } from "./questions.js";
import { packageRoutes } from "./packages.js";
import { previewRoutes } from "./previews.js";
import { registerRoutes } from "./register.js";
import { reportRoutes } from "./reports.js";
import { revealRoutes } from "./reveal.js";
import { sessionRoutes } from "./sessions.js";
import { submissionRoutes } from "./submissions.js";
import { tokenRoutes } from "./tokens.js";
import { unitRecordRoutes } from "./unitRecords.js";
import { unitRoutes } from "./units.js";
import { waitingRoutes } from "./waiting.js";

/** Every route below /api/v1: what is not here is not there. */
export const allRoutes: readonly Route[] = [
  ...unitRoutes,
  ...unitRecordRoutes,
  ...submissionRoutes,
  ...previewRoutes,
  ...packageRoutes,
  ...historyRoutes,
  ...waitingRoutes,
  ...reportRoutes,
  ...questionRoutes,
  ...registerRoutes,
  ...snapshotRoutes,
  ...deathRoutes,
  ...transferRoutes,
  ...disputeRoutes,
  ...personRoutes,
  ...policyRoutes,
  ...matchRoutes,
  ...revealRoutes,
  ...sessionRoutes,
  ...accountRoutes,
  ...accountsRoutes,
  ...tokenRoutes,
  defineRoute({
    id: "readOpenApi", method: "get", path: "/openapi.json", action: null,
    summary: "This description",
    answer: { schema: z.record(z.string(), z.unknown()) },
    example: {},
    handle: () => document(),
  }),
];

let described: Readonly<Record<string, unknown>> | undefined;

function document(): Record<string, unknown> {
  described ??= describeRoutes(allRoutes);
  return { ...described };
}
