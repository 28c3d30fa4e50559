import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { limits } from "../../roster/protocol/limits.js";
import { previewSchema, type PreviewRead } from "../../roster/protocol/preview.js";
import type { Submission } from "../../roster/protocol/submission.js";
import { surveyFile } from "../../cli/readFiles.js";
import { openServiceClient, type ServiceAnswer, type ServiceClient } from "../../cli/serviceClient.js";
import { submitRoster } from "../../cli/submitRoster.js";
import { makeDistrict } from "../../samples/makeDistrict.js";
import { openGuardedReader } from "../../spreadsheet/guardedReader.js";
import { csvRoster, numberOf, type CsvPerson } from "../support/csvRoster.js";
import { startTestService, type Reply, type TestService } from "./support/service.js";

const li: CsvPerson = { name: "李建国" };
const wang: CsvPerson = { name: "王大明", birth: "1951-05-06", mobile: "13900000002" };

let service: TestService;
let token: string;
beforeAll(async () => {
  service = await startTestService();
  token = await service.openUnit("caizheng");
});
afterAll(async () => { await service.close(); });

async function preview(bytes: Uint8Array | string, { name = "名册.csv", query = "", unit = "caizheng", type = "application/octet-stream", language = "zh" } = {}): Promise<Reply<PreviewRead>> {
  const response = await fetch(`${service.service.url}/api/v1/units/${unit}/previews${query}`, {
    method: "POST", body: Buffer.from(bytes as Uint8Array),
    headers: { authorization: `Bearer ${token}`, "content-type": type, "roster-file-name": encodeURIComponent(name), "accept-language": language },
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as PreviewRead };
}

const send = (submission: Submission) => service.ask<{ revision: number; count: number }>("POST", "/api/v1/units/caizheng/submissions", { token, body: submission });

describe("a preview", () => {
  test("shows sheets, findings at their cells and the changes, and keeps nothing", async () => {
    const { status, body } = await preview(csvRoster([{ ...li, idNo: "110105194912310021" }, wang]));
    expect(status).toBe(200);
    expect(previewSchema.parse(body)).toMatchObject({
      unit: "caizheng", sheets: [{ sheet: null, people: 2, counts: { error: 1 }, ask: [] }], skipped: [], changes: { added: 2, changed: 0 }, asks: [],
    });
    expect(body.sheets[0]!.findings).toContainEqual(expect.objectContaining({ rule: "id-number-checksum", severity: "error", cell: "C2" }));
    expect((await service.base("caizheng", token)).revision).toBe(0);
  });

  test("gives a submission that can be sent as it is, and then finds nothing more to tell", async () => {
    const { body } = await preview(csvRoster([li, wang]));
    expect((await send(body.submission)).body).toMatchObject({ revision: 1, count: 2 });
    const again = await preview(csvRoster([wang, li]));
    expect(again.body).toMatchObject({ changes: { added: 0, changed: 0 }, asks: [], submission: { baseRevision: 1, changes: [] } });
  });

  test("[S6] asks about a row that vanished and tells nothing of it; a reason filled in goes with the submission", async () => {
    const { body } = await preview(csvRoster([{ ...li, mobile: "13900000009" }]));
    expect(body.asks).toMatchObject([{ kind: "vanished", name: "王大明", source: null }]);
    expect(body.submission.changes).toMatchObject([{ op: "set", field: "mobile" }]);
    const remove = { op: "remove", recordId: body.asks[0]!.recordId, reason: "去世", note: "" } as const;
    expect((await send({ ...body.submission, changes: [...body.submission.changes, remove] })).body).toMatchObject({ count: 1 });
  });

  test("[R6] offers the number that the unit told before where a cell lost its digits", async () => {
    const { body } = await preview(csvRoster([{ ...li, idNo: `${numberOf("1949-12-31").slice(0, 15)}000` }]));
    expect(body.sheets[0]!.findings).toContainEqual(expect.objectContaining({ rule: "id-number-precision-lost", fix: { value: numberOf("1949-12-31"), safe: false } }));
  });

  test("takes the base that the sheet was last told to", async () => {
    const { body } = await preview(csvRoster([{ ...li, mobile: "13900000009" }]), { query: "?base=1" });
    expect(body.submission).toMatchObject({ baseRevision: 1, changes: [{ op: "set", field: "mobile", from: "13900000001", to: "13900000009" }] });
    expect((await preview(csvRoster([li]), { query: "?base=99" })).body).toMatchObject({ status: 409, code: "base-ahead" });
  });
});

describe("the same code on both sides", () => {
  test("[R1] the preview of a file gives exactly the submission that the command line makes of it", async () => {
    const { files } = await makeDistrict({ seed: 5, asOf: "2026-11-22" });
    const chosen = [".xlsx", ".xls", ".csv"].flatMap((ending) => files.filter(({ name }) => name.endsWith(ending)).slice(0, 2));
    expect(chosen.length).toBeGreaterThan(4);
    const reader = openGuardedReader();
    for (const { name, bytes } of chosen) {
      const { body } = await preview(bytes, { name });
      const workbook = await reader.read(bytes, name);
      if (!workbook.ok) throw new Error(workbook.refusal.code);
      const survey = surveyFile({ ok: true, file: name, bytes, workbook: workbook.value }, { asOf: body.asOf, guess: false });
      const sent: Submission[] = [];
      const real = openServiceClient(service.service.url, token);
      const client: ServiceClient = {
        ...real,
        post: <T>(_path: string, submission: unknown) => {
          sent.push(submission as Submission);
          return Promise.resolve({ ok: false as const, status: 418, code: "kept", detail: "" }) as Promise<ServiceAnswer<T>>;
        },
      };
      await submitRoster(client, { unit: "caizheng", baseRevision: null, answers: [], survey: () => [survey] });
      expect(body.submission.changes.length, name).toBeGreaterThan(3);
      expect(withoutIds(body.submission), name).toEqual(withoutIds(sent[0]!));
    }
    await reader.close();
  });
});

/** Each side chooses ids of its own for what is new. */
function withoutIds({ submissionId: _id, changes, ...submission }: Submission): unknown {
  return JSON.parse(JSON.stringify({ ...submission, changes: changes.map((change) => (change.op === "add" ? { ...change, recordId: "" } : change)) }));
}

describe("what cannot be looked at", () => {
  test("[R7] is refused with the reason that the command line gives, and harms nothing", async () => {
    expect((await preview("this is no workbook")).body).toMatchObject({ status: 422, code: "workbook-refused", params: { reason: "no-roster-found" } });
    expect((await preview(new Uint8Array())).body).toMatchObject({ code: "workbook-refused", params: { reason: "file-empty" } });
    expect((await preview(Buffer.from("504b0304ffff", "hex"), { name: "a.xlsx" })).body).toMatchObject({ code: "workbook-refused" });
    const picture = readFileSync(fileURLToPath(new URL("../../docs/pictures/ages.png", import.meta.url)));
    expect((await preview(picture, { name: "a.png" })).body).toMatchObject({ code: "workbook-refused" });
    expect((await preview(csvRoster([li]))).status).toBe(200);
  });

  test("a sheet of more rows than any unit has is refused, not checked beside everybody else's work", async () => {
    const rows = Array.from({ length: limits.previewRows + 10 }, (_, place) => ({ name: `测试${String(place)}` }));
    expect((await preview(csvRoster(rows))).body).toMatchObject({ code: "workbook-refused", params: { reason: "sheet-too-large" } });
  });

  test("[R7] contents that are made to be slow are refused within 15 s, with what to do, and the service's other work goes on", async () => {
    await preview(csvRoster([li]));
    // As many pairs that may be one person as there can be.
    const alike = csvRoster(Array.from({ length: 19_000 }, () => ({ ...li, idNo: "" })));
    const began = performance.now();
    const refused = preview(alike);
    const slowest: number[] = [];
    let open = true;
    void refused.finally(() => { open = false; });
    while (open) {
      const asked = performance.now();
      expect((await service.ask("GET", "/healthz")).status).toBe(200);
      slowest.push(performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const { status, body } = await refused as unknown as Reply<{ code: string; detail: string; params: { reason: string } }>;
    expect({ status, code: body.code }).toEqual({ status: 422, code: "workbook-refused" });
    expect(["check-too-slow", "file-too-much-memory"]).toContain(body.params.reason);
    expect(body.detail).toMatch(/删去/u);
    expect(performance.now() - began).toBeLessThan(15_000);
    // Handing the rows over is all that the service itself does for it.
    expect(Math.max(...slowest)).toBeLessThan(3_000);
    expect((await preview(csvRoster([li]))).status).toBe(200);
  }, 60_000);

  test("[R7] long texts and phones by the hundred are checked, or refused in time", async () => {
    const rows = Array.from({ length: 3_000 }, (_, place) => ({ name: `测试${String(place)}`, work: "1949.1、".repeat(200), mobile: `"${"13900000001、".repeat(60)}"` }));
    const began = performance.now();
    const { status } = await preview(csvRoster(rows));
    expect([200, 422]).toContain(status);
    expect(performance.now() - began).toBeLessThan(15_000);
  }, 60_000);

  test("another kind of content, too much of it, another unit", async () => {
    expect((await preview("{}", { type: "application/json" })).body).toMatchObject({ status: 415, code: "bytes-not-supported" });
    expect((await preview(new Uint8Array(limits.workbookBytes + 1))).body).toMatchObject({ status: 413, code: "body-too-large", params: { limit: 64 } });
    await service.openUnit("jiaoyu");
    expect((await preview(csvRoster([li]), { unit: "jiaoyu" })).status).toBe(403);
  });

  test("[P4] neither a file's name nor its people stand in problems or logs", async () => {
    const refused = await preview("金丝雀", { name: "金丝雀的表.csv" });
    expect(JSON.stringify(refused.body)).not.toContain("金丝雀");
    expect((await preview(csvRoster([li]), { name: "%E0%A4%A" })).status).toBe(200);
    expect(service.logs.join("")).not.toMatch(/金丝雀|李建国/u);
  });
});
