import { afterAll, beforeAll, expect, test } from "vitest";
import { digestOf } from "../../roster/protocol/digest.js";
import { answerSchema, answerV1Schema, type Answer } from "../../roster/protocol/submission.js";
import { addOf, newSubmission, setOf, startTestService, type TestService } from "./support/service.js";

let service: TestService;
let units = 0;
// Without a number: the units of this file are apart, and so are their people.
const li = { name: "李建国", retire_kind: "退休", mobile: "13900000001", orig_post: "科长" } as const;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.close());

/** A unit that two clerks keep: they tell it from the revision that each knows. */
async function newUnit(): Promise<{ unit: string; tell(changes: Parameters<TestService["submit"]>[2], baseRevision: number): Promise<Answer> }> {
  const unit = `both-${String((units += 1))}`;
  const token = await service.openUnit(unit);
  const tell = async (changes: Parameters<TestService["submit"]>[2], baseRevision: number): Promise<Answer> => {
    const reply = await service.submit(unit, token, changes, { baseRevision });
    expect(reply.status).toBe(200);
    return answerSchema.parse(reply.body);
  };
  return { unit, tell };
}

const standing = async (unit: string): Promise<string | undefined> => (await service.register()).people.find(({ sources }) => sources.some((source) => source.unitId === unit))!.statement.mobile;

test("[S4] what two clerks told without knowing of each other is kept, both values of it, and shown to both", async () => {
  const { unit, tell } = await newUnit();
  await tell([addOf("r1", li)], 0);
  await tell([setOf("r1", "mobile", li.mobile, "13900000002")], 1);
  const late = await tell([setOf("r1", "mobile", li.mobile, "13900000003"), setOf("r1", "orig_post", "科长", "副科长")], 1);
  expect(late.results).toEqual([{ outcome: "conflict", stored: "13900000002" }, { outcome: "applied" }]);
  expect(late.since).toMatchObject([{ recordId: "r1", field: "mobile", from: li.mobile, to: "13900000002", revision: 2 }]);
  expect(late.disputes).toMatchObject([{ recordId: "r1", field: "mobile", kind: "conflict", told: "13900000003", standing: "13900000002" }]);
  expect(await standing(unit)).toBe("13900000002");
  // The other one sees it at the next sending, whatever that says.
  const other = await tell([], 2);
  expect(other.disputes).toEqual(late.disputes);
  expect(other.since).toMatchObject([{ field: "mobile", to: "13900000003" }, { field: "orig_post", to: "副科长" }]);
});

test("[S4] who knows both values settles it: with a new value, with what was told last, or with what stood before", async () => {
  for (const settle of ["new", "told", "standing"] as const) {
    const { unit, tell } = await newUnit();
    await tell([addOf("r1", li)], 0);
    await tell([setOf("r1", "mobile", li.mobile, "13900000002")], 1);
    await tell([setOf("r1", "mobile", li.mobile, "13900000003")], 1);
    const source = { file: "名册.xlsx", sheet: "在册", row: 6 };
    const unknowing = await tell([{ op: "settle", recordId: "r1", field: "mobile", keep: "told", source }], 2);
    expect(unknowing.results).toEqual([{ outcome: "conflict", stored: "13900000002" }]);
    const change = settle === "new" ? setOf("r1", "mobile", "13900000003", "13900000004") : { op: "settle" as const, recordId: "r1", field: "mobile" as const, keep: settle, source };
    const settled = await tell([change], 3);
    expect(settled).toMatchObject({ results: [{ outcome: "applied" }], disputes: [] });
    expect(await standing(unit)).toBe({ new: "13900000004", told: "13900000003", standing: "13900000002" }[settle]);
  }
});

test("[S4] a value told over something that the sender did not know is a conflict, however its base is stated", async () => {
  const { tell } = await newUnit();
  await tell([addOf("r1", li)], 0);
  expect((await tell([setOf("r1", "mobile", "13911111111", "13900000003")], 1)).results).toEqual([{ outcome: "conflict", stored: li.mobile }]);
  expect((await tell([addOf("r1", { ...li, mobile: "13900000005" })], 1)).results).toEqual([{ outcome: "conflict", stored: li.mobile }]);
});

test("[S4] who told a value that nobody told since is not known, and it is never the one who tells over it", async () => {
  const { tell } = await newUnit();
  const first = await tell([addOf("r1", li)], 0);
  await tell([{ op: "remove", recordId: "r1", reason: "误录", note: "" }], 1);
  const late = await tell([setOf("r1", "mobile", li.mobile, "13900000003")], 1);
  expect(late.disputes).toMatchObject([{ told: "13900000003", standing: li.mobile, standingBy: "", standingAt: first.receivedAt }]);
  expect(late.disputes[0]!.toldBy).not.toBe("");
});

test("[S4] what is told back to the standing value keeps the other's word until somebody settles it", async () => {
  const { tell } = await newUnit();
  await tell([addOf("r1", li)], 0);
  await tell([setOf("r1", "mobile", li.mobile, "13900000002")], 1);
  await tell([setOf("r1", "mobile", li.mobile, "13900000003")], 1);
  const back = await tell([setOf("r1", "mobile", li.mobile, "13900000002")], 1);
  expect(back).toMatchObject({ results: [{ outcome: "conflict", stored: "13900000003" }], disputes: [{ told: "13900000003", standing: "13900000002" }] });
});

test("[S5] count and digest are those of what was told, held and disputed values included", async () => {
  const { tell } = await newUnit();
  const faulty = { ...li, name: "李建军", id_no: "110105194912310021" };
  const first = await tell([addOf("r1", li), addOf("r2", { ...faulty, name: "王芳" })], 0);
  expect(first).toMatchObject({ count: 2, waitingCount: 1, digest: digestOf([{ recordId: "r1", statement: li }, { recordId: "r2", statement: { ...faulty, name: "王芳" } }]) });
  await tell([setOf("r1", "mobile", li.mobile, "13900000002")], 1);
  const late = await tell([setOf("r1", "mobile", li.mobile, "13900000003"), { op: "remove", recordId: "r2", reason: "误录", note: "" }], 1);
  expect(late).toMatchObject({ count: 1, digest: digestOf([{ recordId: "r1", statement: { ...li, mobile: "13900000003" } }]) });
});

test("a death told from an old base goes through, and the record's trace keeps what was told meanwhile", async () => {
  const { unit, tell } = await newUnit();
  await tell([addOf("r1", li)], 0);
  await tell([setOf("r1", "mobile", li.mobile, "13900000002")], 1);
  expect((await tell([{ op: "remove", recordId: "r1", reason: "去世", note: "" }], 1)).results).toEqual([{ outcome: "applied" }]);
  expect((await service.register()).people.find(({ sources }) => sources.some((source) => source.unitId === unit))).toMatchObject({ deceased: true, statement: { mobile: "13900000002" } });
  // A change of the one who did not know of the death is kept beside it.
  expect((await tell([setOf("r1", "orig_post", "科长", "处长")], 2)).results).toEqual([{ outcome: "conflict", stored: "科长" }]);
  expect((await tell([setOf("r1", "orig_post", "处长", "局长")], 4)).results).toEqual([{ outcome: "no-record" }]);
});

test("[S3] the base of an older sheet is what the unit had told as of its revision", async () => {
  const { unit, tell } = await newUnit();
  const token = (await service.ask<{ token: string }>("POST", `/api/v1/units/${unit}/tokens`, { token: service.service.adminToken })).body.token;
  const toldBy = async (changes: Parameters<TestService["submit"]>[2], baseRevision: number) => (await service.submit(unit, token, changes, { baseRevision })).body;
  await toldBy([addOf("r1", li), addOf("r2", { name: "王芳" })], 0);
  const then = digestOf([{ recordId: "r1", statement: li }, { recordId: "r2", statement: { name: "王芳" } }]);
  await toldBy([setOf("r1", "mobile", li.mobile, null), { op: "remove", recordId: "r2", reason: "误录", note: "" }, addOf("r3", { name: "赵强" })], 1);
  const old = (await service.ask<{ revision: number; digest: string; records: { recordId: string; statement: object }[] }>("GET", `/api/v1/units/${unit}/records?revision=1`, { token })).body;
  expect(old).toMatchObject({ revision: 1, digest: then });
  expect(old.records.map(({ recordId, statement }) => ({ recordId, statement }))).toEqual([{ recordId: "r1", statement: li }, { recordId: "r2", statement: { name: "王芳" } }]);
  expect((await service.ask("GET", `/api/v1/units/${unit}/records?revision=9`, { token })).body).toMatchObject({ code: "base-ahead" });
  expect((await service.ask("GET", `/api/v1/units/${unit}/records?revision=x`, { token })).body).toMatchObject({ code: "query-wrong" });
  expect(tell).toBeDefined();
});

// As an add-in of protocol 1 sent and understood them, word for word; they stay as they are for as long as version 1 is answered.
const recorded = {
  first: {
    protocol: 1, submissionId: "0193500000000001", ledger: "retirees", baseRevision: 0,
    changes: [{ op: "add", recordId: "r1", statement: { name: "李建国", id_no: "110105194912310021" }, held: { id_no: "id-number-checksum" }, source: { file: "名册.xlsx", sheet: "在册", row: 5 } }],
    quality: { people: 1, findings: [{ rule: "id-number-checksum", severity: "error", count: 1 }], completeness: [{ field: "name", filled: 1, of: 1 }] },
  },
  second: {
    protocol: 1, submissionId: "0193500000000002", ledger: "retirees", baseRevision: 1,
    changes: [
      { op: "set", recordId: "r1", field: "mobile", from: null, to: "13900000001", heldBy: null, source: { file: "名册.xlsx", sheet: "在册", row: 5 } },
      { op: "remove", recordId: "r2", reason: "转出", note: "" },
    ],
  },
};

test("[S8] an add-in of the protocol before is answered in its own words", async () => {
  const token = await service.openUnit("older");
  const send = async (body: object) => (await service.ask("POST", "/api/v1/units/older/submissions", { token, body })).body;
  expect(answerV1Schema.parse(await send(recorded.first))).toMatchObject({ protocol: 1, revision: 1, count: 1, waitingCount: 1, results: [{ outcome: "applied" }] });
  const second = answerV1Schema.parse(await send(recorded.second));
  expect(second).toMatchObject({ protocol: 1, revision: 2, results: [{ outcome: "applied" }, { outcome: "no-record" }] });
  expect(answerV1Schema.parse(await send(recorded.second))).toEqual(second);
  const newer = await send(newSubmission([setOf("r1", "mobile", "13900000001", "13900000002")], { baseRevision: 2 }));
  expect(answerSchema.parse(newer)).toMatchObject({ protocol: 2, revision: 3 });
  const late = answerV1Schema.parse(await send({ ...recorded.second, submissionId: "0193500000000003", changes: [{ ...recorded.second.changes[0]!, from: "13900000001", to: "13900000007" }], baseRevision: 2 }));
  expect(late.results).toEqual([{ outcome: "conflict", stored: "13900000002" }]);
  expect(await send({ ...recorded.first, protocol: 0, submissionId: "0193500000000004" })).toMatchObject({ code: "protocol-unknown" });
});
