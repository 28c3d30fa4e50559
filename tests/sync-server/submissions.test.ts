import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerSchema } from "../../roster/protocol/submission.js";
import { problemSchema } from "../../roster/protocol/problem.js";
import { baseSchema } from "../../roster/protocol/unit.js";
import { limits } from "../../roster/protocol/limits.js";
import { addOf, newSubmission, setOf, startTestService, type TestService } from "./support/service.js";

const li = { name: "李建国", id_no: "11010519491231002X", birth_date: "1949-12-31", gender: "女", retire_kind: "退休", alive: "健在" };
const wang = { name: "王秀英", birth_date: "1951-05-06", mobile: "13900000002", retire_kind: "退休", alive: "健在" };

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(async () => {
  await service.close();
});

let units = 0;
/** A unit of its own for each test. */
async function newUnit(): Promise<{ readonly unit: string; readonly token: string }> {
  units += 1;
  const unit = `unit-${String(units)}`;
  return { unit, token: await service.openUnit(unit) };
}

describe("a submission", () => {
  test("is answered with what became of each change, the revision and the count, and is the base of the next", async () => {
    const { unit, token } = await newUnit();
    const reply = await service.submit(unit, token, [addOf("r1", li), addOf("r2", wang, {}, 6)]);
    expect(reply.status).toBe(200);
    expect(answerSchema.parse(reply.body)).toMatchObject({
      unit, revision: 1, count: 2, waitingCount: 0, results: [{ outcome: "applied" }, { outcome: "applied" }], waiting: [],
    });
    const base = await service.base(unit, token);
    expect(baseSchema.parse(base)).toMatchObject({ revision: 1, records: [{ recordId: "r1", statement: li }, { recordId: "r2", statement: wang }] });
  });

  test("[S2] counts once however often it is sent, also at the same moment", async () => {
    const { unit, token } = await newUnit();
    const body = newSubmission([addOf("r1", li)]);
    const send = (): Promise<unknown> => service.ask("POST", `/api/v1/units/${unit}/submissions`, { token, body }).then((reply) => reply.body);
    const answers = await Promise.all([send(), send(), send(), send()]);
    answers.push(await send());
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect((await service.base(unit, token)).revision).toBe(1);
  });

  test("[S2] sent again with its keys in another order it is the same one", async () => {
    const { unit, token } = await newUnit();
    const body = newSubmission([addOf("r1", li)]);
    const first = await service.ask("POST", `/api/v1/units/${unit}/submissions`, { token, body });
    const turned = Object.fromEntries(Object.entries(body).reverse());
    expect((await service.ask("POST", `/api/v1/units/${unit}/submissions`, { token, body: turned })).body).toEqual(first.body);
  });

  test("[S2] the same id with another body is refused and changes nothing", async () => {
    const { unit, token } = await newUnit();
    const body = newSubmission([addOf("r1", li)]);
    await service.ask("POST", `/api/v1/units/${unit}/submissions`, { token, body });
    const reply = await service.ask("POST", `/api/v1/units/${unit}/submissions`, { token, body: { ...body, changes: [addOf("r2", wang)] } });
    expect(problemSchema.parse(reply.body)).toMatchObject({ status: 409, code: "submission-differs" });
    expect((await service.base(unit, token)).records).toHaveLength(1);
  });

  test("the same id from two units are two submissions", async () => {
    const [a, b] = [await newUnit(), await newUnit()];
    const body = newSubmission([addOf("r1", wang)]);
    for (const { unit, token } of [a, b]) expect((await service.ask("POST", `/api/v1/units/${unit}/submissions`, { token, body })).status).toBe(200);
  });

  test("without a change leaves the revision as it is", async () => {
    const { unit, token } = await newUnit();
    await service.submit(unit, token, [addOf("r1", li)]);
    expect((await service.submit(unit, token, [], { baseRevision: 1 })).body).toMatchObject({ revision: 1, count: 1, results: [] });
  });

  test("[S3] sets one cell over its base value; told differently meanwhile it is a conflict and not overwritten", async () => {
    const { unit, token } = await newUnit();
    await service.submit(unit, token, [addOf("r1", wang)]);
    expect((await service.submit(unit, token, [setOf("r1", "mobile", wang.mobile, "13900000003")])).body.results).toEqual([{ outcome: "applied" }]);
    expect((await service.submit(unit, token, [setOf("r1", "mobile", "13900000003", "13900000003")])).body.results).toEqual([{ outcome: "unchanged" }]);
    const late = await service.submit(unit, token, [setOf("r1", "mobile", wang.mobile, "13900000004")], { baseRevision: 1 });
    expect(late.body.results).toEqual([{ outcome: "conflict", stored: "13900000003" }]);
    expect((await service.register()).people.find(({ unitId }) => unitId === unit)!.statement.mobile).toBe("13900000003");
  });

  test("removes with a reason; what is not there cannot be changed", async () => {
    const { unit, token } = await newUnit();
    await service.submit(unit, token, [addOf("r1", wang)]);
    const gone = await service.submit(unit, token, [{ op: "remove", recordId: "r1", reason: "误录", note: "" }, setOf("r1", "mobile", null, "1"), setOf("r9", "mobile", null, "1")]);
    expect(gone.body).toMatchObject({ count: 0, results: [{ outcome: "applied" }, { outcome: "no-record" }, { outcome: "no-record" }] });
    expect((await service.submit(unit, token, [addOf("r1", wang)], { baseRevision: 1 })).body.results).toEqual([{ outcome: "conflict", stored: null }]);
    expect((await service.submit(unit, token, [addOf("r1", wang)])).body).toMatchObject({ count: 1, results: [{ outcome: "applied" }] });
  });

  test("an error value that the sender let stand waits for correction, and goes on when it is corrected", async () => {
    const { unit, token } = await newUnit();
    const wrong = await service.submit(unit, token, [addOf("r1", { ...wang, birth_date: "1951-13" }), addOf("r2", li)]);
    expect(wrong.body).toMatchObject({ count: 2, waitingCount: 1, waiting: [{ recordId: "r1", fields: { birth_date: "date-impossible" } }] });
    expect((await service.base(unit, token)).records.find(({ recordId }) => recordId === "r1")).toMatchObject({
      statement: { birth_date: "1951-13" }, held: { birth_date: "date-impossible" },
    });
    const right = await service.submit(unit, token, [setOf("r1", "birth_date", "1951-13", "1951-05-06")]);
    expect(right.body).toMatchObject({ waitingCount: 0, waiting: [], revision: 2 });
  });

  test("an error that its sender lets stand again and again is held and changes nothing", async () => {
    const { unit, token } = await newUnit();
    await service.submit(unit, token, [addOf("r1", { ...wang, birth_date: "1951-13" })]);
    const again = await service.submit(unit, token, [setOf("r1", "birth_date", "1951-13", "1951-13")]);
    expect(again.body).toMatchObject({ revision: 1, waitingCount: 1 });
  });

  test("from a base ahead of the register is refused", async () => {
    const { unit, token } = await newUnit();
    expect((await service.submit(unit, token, [addOf("r1", li)], { baseRevision: 7 })).body).toMatchObject({ code: "base-ahead", status: 409 });
  });
});

describe("what is refused, with a stable code and nothing changed", () => {
  test.each([
    ["without a token", {}, 401, "token-missing"],
    ["with a token that nobody gave out", { token: "sr_guess" }, 401, "token-unknown"],
    ["with half a token", { headers: { authorization: "Basic abc" } }, 401, "token-missing"],
  ])("%s", async (_what, options, status, code) => {
    const { unit } = await newUnit();
    const reply = await service.ask("POST", `/api/v1/units/${unit}/submissions`, { body: newSubmission([]), ...options });
    expect(problemSchema.parse(reply.body)).toMatchObject({ status, code });
    expect(reply.headers.get("content-type")).toContain("application/problem+json");
  });

  test("another unit's address, whether or not there is such a unit; the office's reads; and the other way round", async () => {
    const [a, b] = [await newUnit(), await newUnit()];
    for (const unit of [b.unit, "no-such-unit"]) {
      for (const [method, path] of [["POST", "submissions"], ["GET", "records"]] as const) {
        const reply = await service.ask(method, `/api/v1/units/${unit}/${path}`, { token: a.token, ...(method === "POST" ? { body: newSubmission([]) } : {}) });
        expect(reply.body).toMatchObject({ status: 403, code: "not-allowed" });
      }
    }
    for (const path of ["/api/v1/register", "/api/v1/units"]) expect((await service.ask("GET", path, { token: a.token })).status).toBe(403);
    expect((await service.ask("POST", "/api/v1/units", { token: a.token, body: { unitId: "x", name: "x" } })).status).toBe(403);
    const admin = service.service.adminToken;
    expect((await service.ask("POST", `/api/v1/units/${a.unit}/submissions`, { token: admin, body: newSubmission([]) })).status).toBe(403);
  });

  test("a token that was given anew ends the one before", async () => {
    const { unit, token } = await newUnit();
    const again = await service.ask<{ token: string }>("POST", `/api/v1/units/${unit}/tokens`, { token: service.service.adminToken });
    expect(again.status).toBe(201);
    expect((await service.submit(unit, token, [])).body).toMatchObject({ code: "token-unknown" });
    expect((await service.submit(unit, again.body.token, [])).status).toBe(200);
  });

  test("units that are not known, or known already", async () => {
    const token = service.service.adminToken;
    expect((await service.ask("POST", "/api/v1/units/nobody/tokens", { token })).body).toMatchObject({ status: 404, code: "unit-unknown" });
    const { unit } = await newUnit();
    expect((await service.ask("POST", "/api/v1/units", { token, body: { unitId: unit, name: "又一个" } })).body).toMatchObject({ status: 409, code: "unit-exists" });
  });

  test("bodies that are broken, of another shape, of another version or of another kind", async () => {
    const { unit, token } = await newUnit();
    const path = `/api/v1/units/${unit}/submissions`;
    expect((await service.ask("POST", path, { token, raw: '{"protocol": 1,' })).body).toMatchObject({ status: 400, code: "body-not-json" });
    expect((await service.ask("POST", path, { token, raw: "[]" })).body).toMatchObject({ status: 422, code: "body-wrong" });
    expect((await service.ask("POST", path, { token, body: newSubmission([], { protocol: 99 }) })).body).toMatchObject({ status: 400, code: "protocol-unknown" });
    expect((await service.ask("POST", path, { token, raw: "name=x", headers: { "content-type": "text/plain" } })).body).toMatchObject({ status: 415 });
    expect((await service.ask("POST", path, { token, raw: "{}", headers: { "content-type": "application/json; charset=klingon" } })).body).toMatchObject({ status: 415 });
    expect((await service.ask("POST", path, { token })).body).toMatchObject({ status: 415 });
    const odd = { ...newSubmission([]), changes: [addOf("r1", { 张三的电话: "139" } as never)] };
    expect((await service.ask("POST", path, { token, body: odd })).body).toMatchObject({ code: "body-wrong", params: { path: "/changes/0/statement" } });
    expect((await service.base(unit, token)).revision).toBe(0);
  });

  test("a body beyond the limit, also when it is small on the way", async () => {
    const { unit, token } = await newUnit();
    const big = Buffer.alloc(limits.bodyBytes + 1024, " ");
    const reply = await fetch(`${service.service.url}/api/v1/units/${unit}/submissions`, {
      method: "POST", headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "content-encoding": "gzip" },
      body: (await import("node:zlib")).gzipSync(big),
    });
    expect(reply.status).toBe(413);
    expect(await reply.json()).toMatchObject({ code: "body-too-large" });
  });

  test("addresses that there are not", async () => {
    expect((await service.ask("GET", "/api/v1/nothing")).body).toMatchObject({ status: 404, code: "not-found" });
    expect((await service.ask("GET", "/%E0%A4%A")).body).toMatchObject({ status: 404, code: "not-found" });
    const reply = await service.ask("DELETE", "/api/v1/units", { token: service.service.adminToken });
    expect(reply.body).toMatchObject({ status: 405, code: "method-not-allowed" });
    expect(reply.headers.get("allow")).toBe("GET, POST");
  });

  test("in Chinese, or in English for who asks for it", async () => {
    expect((await service.ask("GET", "/api/v1/register")).body).toMatchObject({ title: "没有口令" });
    expect((await service.ask("GET", "/api/v1/register", { headers: { "accept-language": "en" } })).body).toMatchObject({ title: "No token" });
  });
});

test("it says whether it lives and whether it can work", async () => {
  expect((await service.ask("GET", "/healthz")).body).toEqual({ status: "ok" });
  expect((await service.ask("GET", "/readyz")).body).toEqual({ status: "ready" });
});
