import { z } from "zod";
import type { Request } from "express";
import { limits } from "../../roster/protocol/limits.js";
import { previewSchema } from "../../roster/protocol/preview.js";
import { protocolVersion } from "../../roster/protocol/version.js";
import { countSchema } from "../http/readQuery.js";
import { languageOf } from "../http/request.js";
import { defineRoute, type Route } from "../http/route.js";
import { previewWorkbook } from "../sync/previewWorkbook.js";

/** Percent-encoded; in a header, for an address may stand in logs and a file's name may be a person's (P4). */
const fileNameHeader = "roster-file-name";

/** A workbook looked at before it is told: for units without Excel's pane or the command line. */
export const previewRoutes: readonly Route[] = [
  defineRoute({
    id: "previewWorkbook", method: "post", path: "/units/:unit/previews", action: "workbook:preview",
    summary: "What a workbook would tell: sheets, findings, asks and the submission ready to be sent; nothing is kept. The header roster-file-name gives the file's name, percent-encoded",
    query: z.object({ base: countSchema.optional() }),
    file: { limit: limits.workbookBytes },
    answer: { schema: previewSchema },
    example: {
      query: { base: "0" },
      answer: {
        unit: "caizheng", ledger: "retirees", asOf: "2026-11-22", skipped: [{ sheet: "填表说明", reason: "no-ledger" }],
        sheets: [{
          sheet: "在册", hidden: false, people: 1, columns: [{ column: "B", heading: "姓名", field: "name" }], ask: [],
          counts: { error: 0, warning: 0, info: 0 }, findings: [],
        }],
        changes: { added: 1, changed: 0 }, asks: [],
        submission: {
          protocol: protocolVersion, submissionId: "0198a2c4-1a2b-7c3d-8e4f-5a6b7c8d9e0f", ledger: "retirees", baseRevision: 0,
          changes: [{
            op: "add", recordId: "0198a2c4-0001", statement: { name: "测试甲", birth_date: "1949-12" }, held: {},
            source: { file: "离退休干部名册.xlsx", sheet: "在册", row: 5 },
          }],
        },
      },
    },
    handle: ({ unit, query, bytes, at, request }, { store, reader, checker }) => previewWorkbook({ store, reader, checker }, {
      unitId: unit.unitId, bytes, fileName: fileNameOf(request), baseRevision: query.base ?? null, language: languageOf(request), at,
    }),
  }),
];

/** Only the last step of a path, and no more than a source may hold. */
function fileNameOf(request: Request): string {
  const given = request.headers[fileNameHeader];
  try {
    const name = decodeURIComponent(typeof given === "string" ? given : "").split(/[\\/]/u).at(-1)!.replaceAll(/[\p{Cc}\p{Surrogate}]/gu, "");
    return name === "" ? "workbook" : name.slice(-limits.nameCharacters);
  } catch {
    return "workbook";
  }
}
