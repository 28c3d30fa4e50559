import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { valueDigestOf } from "../../roster/changes/acceptedErrors.js";
import type { ToldAcceptance } from "../../roster/model/acceptance.js";
import type { Statement } from "../../roster/model/change.js";
import type { FieldId } from "../../roster/model/field.js";
import { verifiedSchema, type HistoryRead } from "../../roster/protocol/history.js";
import { addOf, setOf, startTestService, type TestService } from "./support/service.js";

/** Worked before being born: an error, unless the archive says so. */
const li: Statement = { name: "李建国", birth_date: "1949-12-31", work_start_date: "1948-01", retire_kind: "退休", alive: "健在" };
const rule = "date-order";

let service: TestService;
beforeAll(async () => { service = await startTestService(); });
afterAll(async () => { await service.close(); });

let units = 0;
async function newUnit(): Promise<{ readonly unit: string; readonly token: string }> {
  units += 1;
  const unit = `unit-${String(units)}`;
  return { unit, token: await service.openUnit(unit) };
}

function accept(recordId: string, statement: Statement, field: FieldId = "work_start_date"): ToldAcceptance {
  return { recordId, rule, field, valueDigest: valueDigestOf(statement, { rule, field }), reason: "档案认定工龄自1948年起算", acceptedBy: "王主任", acceptedOn: "2026-11-20" };
}

describe("an accepted error", () => {
  test("holds nothing back, while the same without a reason waits", async () => {
    const { unit, token } = await newUnit();
    const held = await service.submit(unit, token, [addOf("r1", li)]);
    expect(held.body).toMatchObject({ waitingCount: 1, waiting: [{ recordId: "r1", fields: { work_start_date: rule } }] });
    const accepted = await service.submit(unit, token, [addOf("r2", li, {}, 6)], { acceptances: [accept("r2", li)] });
    expect(accepted.body).toMatchObject({ waitingCount: 1, waiting: [] });
  });

  test("frees what waited before, and later changes of other cells leave it free", async () => {
    const { unit, token } = await newUnit();
    await service.submit(unit, token, [addOf("r1", li)]);
    // The sheet holds it no longer: told again with the reason.
    const freed = await service.submit(unit, token, [setOf("r1", "work_start_date", "1948-01", "1948-01")], { acceptances: [accept("r1", li)] });
    expect(freed.body).toMatchObject({ waitingCount: 0, results: [{ outcome: "applied" }] });
    const later = await service.submit(unit, token, [setOf("r1", "mobile", null, "13900000001")]);
    expect(later.body).toMatchObject({ waitingCount: 0 });
  });

  test("[C4] comes back when the value changes, also where the reason is sent again for the old one", async () => {
    const { unit, token } = await newUnit();
    await service.submit(unit, token, [addOf("r1", li)], { acceptances: [accept("r1", li)] });
    const changed = await service.submit(unit, token, [setOf("r1", "work_start_date", "1948-01", "1947-01")], { acceptances: [accept("r1", li)] });
    expect(changed.body).toMatchObject({ waitingCount: 1, results: [{ outcome: "held", rule }] });
    const back = await service.submit(unit, token, [setOf("r1", "work_start_date", "1947-01", "1948-01")]);
    expect(back.body).toMatchObject({ waitingCount: 0 });
  });

  test("of one record says nothing of another, and none of a record that is not there", async () => {
    const { unit, token } = await newUnit();
    const reply = await service.submit(unit, token, [addOf("r1", li), addOf("r2", { ...li, name: "李建军" }, {}, 6)], {
      acceptances: [accept("r1", li), accept("r9", li)],
    });
    expect(reply.body).toMatchObject({ waitingCount: 1, waiting: [{ recordId: "r2" }] });
  });

  test("[H1] stands in the history once, with the reason, and the chain is intact", async () => {
    const { unit, token } = await newUnit();
    await service.submit(unit, token, [addOf("r1", li)], { acceptances: [accept("r1", li)] });
    await service.submit(unit, token, [setOf("r1", "mobile", null, "13900000001")], { acceptances: [accept("r1", li)] });
    const { body } = await service.ask<HistoryRead>("GET", `/api/v1/units/${unit}/history`, { token });
    const accepted = body.entries.filter(({ kind }) => kind === "error-accepted");
    expect(accepted).toMatchObject([{ recordId: "r1", note: "档案认定工龄自1948年起算", cells: [{ field: "work_start_date", heldBy: rule }] }]);
    const verified = await service.ask("POST", "/api/v1/history/verification", { token: service.service.adminToken, body: { heads: [] } });
    expect(verifiedSchema.parse(verified.body).intact).toBe(true);
  });

  test("[S2] travels within the same submission: sent twice it is there once", async () => {
    const { unit, token } = await newUnit();
    const more = { submissionId: "acceptance-twice", baseRevision: 0, acceptances: [accept("r1", li)] };
    const first = await service.submit(unit, token, [addOf("r1", li)], more);
    expect((await service.submit(unit, token, [addOf("r1", li)], more)).body).toEqual(first.body);
    expect((await service.submit(unit, token, [addOf("r1", li)], { ...more, acceptances: [] })).body).toMatchObject({ code: "submission-differs" });
  });
});
