import { z } from "zod";
import { defineRoute, type Route } from "../http/route.js";
import { describeRoutes } from "../openapi/describeRoutes.js";
import { historyRoutes } from "./history.js";
import { registerRoutes } from "./register.js";
import { submissionRoutes } from "./submissions.js";
import { unitRoutes } from "./units.js";

/** Every route below /api/v1: what is not here is not there. */
export const allRoutes: readonly Route[] = [
  ...unitRoutes,
  ...submissionRoutes,
  ...historyRoutes,
  ...registerRoutes,
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
