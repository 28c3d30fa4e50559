import { afterAll, beforeAll, expect, test } from "vitest";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { addOf, setOf } from "../../sync-server/support/service.js";
import { openServiceFolder, type ServiceFolder } from "../support/serviceFolder.js";

let at: ServiceFolder;
const people = [
  addOf("s1", { name: "王秀英", mobile: "13900000001", home_addr: "和平路1号" }), addOf("s2", { name: "赵强", mobile: "13900000002" }),
  addOf("s3", { name: "赵强", mobile: "13900000003" }), addOf("s4", { name: "孙伟", retire_kind: "离休", revolution_start_date: "1948-03", orig_rank: "副县处级" }),
];

beforeAll(async () => {
  at = await openServiceFolder();
  writeFileSync(join(at.folder, "token"), at.token);
  writeFileSync(join(at.folder, "office"), at.service().service.adminToken);
  const tell = (changes: Parameters<ReturnType<ServiceFolder["service"]>["submit"]>[2], baseRevision?: number) =>
    at.service().submit("finance", at.token, changes, baseRevision === undefined ? {} : { baseRevision });
  const { body: { revision } } = await tell(people);
  await tell([setOf("s1", "mobile", "13900000001", "13911111111"), setOf("s1", "home_addr", "和平路1号", "和平路2号"), setOf("s2", "mobile", "13900000002", "13922222222"), setOf("s3", "mobile", "13900000003", null)]);
  await tell([
    setOf("s1", "mobile", "13900000001", "13911111119"), setOf("s1", "home_addr", "和平路1号", "和平路9号"), setOf("s2", "mobile", "13900000002", "13922222229"),
    setOf("s3", "mobile", "13900000003", "13933333339"),
  ], revision);
  await tell([setOf("s4", "orig_rank", "副县处级", "正县处级")]);
});
afterAll(() => at.close());

const settle = (...args: readonly string[]) => at.run("settle", ...args, "--unit", "finance", "--server", at.service().service.url, "--token-file", "token");
const open = async (): Promise<readonly string[]> => {
  const { out } = await settle("--json");
  return (JSON.parse(out) as { disputes: { recordId: string; field: string }[] }).disputes.map(({ recordId, field }) => `${recordId} ${field}`).sort();
};

test("[S4] settle lists every open conflict cell by cell, with both values, who told them and when", async () => {
  const { code, out, err } = await settle();
  expect(err).toBe("");
  expect(code).toBe(1);
  expect(out).toContain("待核定 5 处");
  expect(out).toMatch(/王秀英（标识 s1）的联系电话.*\n\s+后报：“13911111119”.*20\d\d-\d\d-\d\d \d\d:\d\d　用报送口令报送\n\s+现行：“13911111111”.*20\d\d-/u);
  expect(out).toMatch(/后报.*（空）|现行：“（空）”/u);
  expect(out).toContain("待老干部局决定");
  expect((await settle("--lang", "en")).out).toContain("5 open");
});

test("settle says what it needs, and settles nothing by a guess", async () => {
  expect(await at.run("settle", "--server", "http://127.0.0.1:1")).toMatchObject({ code: 2, err: expect.stringContaining("--unit") as string });
  expect(await settle("--mine", "--theirs", "--all")).toMatchObject({ code: 2, err: expect.stringContaining("--mine") as string });
  // A choice without a word of which.
  expect(await settle("--mine")).toMatchObject({ code: 2, err: expect.stringContaining("--all") as string });
  expect(await settle("s1:mobile")).toMatchObject({ code: 2, err: expect.stringContaining("--theirs") as string });
  // Two of one name.
  expect(await settle("赵强", "--mine")).toMatchObject({ code: 2, err: expect.stringContaining("赵强") as string });
  expect(await settle("s1:星座", "--mine")).toMatchObject({ code: 2, err: expect.stringContaining("s1:星座") as string });
  expect(await open()).toHaveLength(5);
});

test("[S4] settle ends one by record or name and field, the later value or the standing one", async () => {
  const mine = await settle("王秀英:手机", "--mine", "--reason", "已电话核实");
  expect(mine.err).toBe("");
  expect(mine).toMatchObject({ code: 1, out: expect.stringContaining("13911111119") as string });
  const theirs = await settle("s1:home_addr", "--theirs");
  // The sheet has another value: it is told which cell to change.
  expect(theirs.out).toMatch(/名册.*“和平路2号”/u);
  expect(await open()).toEqual(["s2 mobile", "s3 mobile", "s4 orig_rank"]);
  const { records } = await at.service().base("finance", at.token);
  expect(records.find(({ recordId }) => recordId === "s1")!.statement).toMatchObject({ mobile: "13911111119", home_addr: "和平路2号" });
  const history = await at.service().ask<{ entries: { note: string | null; recordId: string }[] }>("GET", "/api/v1/units/finance/history?after=0", { token: at.token });
  expect(history.body.entries.some(({ note, recordId }) => recordId === "s1" && note === "已电话核实")).toBe(true);
});

test("[S4] one choice settles many, leaves to the bureau what is the bureau's, and a proposal may be withdrawn", async () => {
  const many = await settle(":mobile", "--theirs");
  expect(many).toMatchObject({ code: 1, err: "" });
  expect(await open()).toEqual(["s4 orig_rank"]);
  const mine = await settle("--all", "--mine");
  expect(mine).toMatchObject({ code: 1, out: expect.stringContaining("老干部局") as string });
  expect(await open()).toEqual(["s4 orig_rank"]);
  expect(await settle("s4", "--withdraw")).toMatchObject({ code: 0, err: "" });
  expect(await open()).toEqual([]);
  expect(await settle()).toMatchObject({ code: 0, out: expect.stringContaining("没有") as string });
});

test("the office settles with its own token, and reads values masked", async () => {
  await at.service().submit("finance", at.token, [setOf("s4", "orig_rank", "副县处级", "正县处级")]);
  const office = (...args: readonly string[]) => at.run("settle", ...args, "--unit", "finance", "--server", at.service().service.url, "--token-file", "office");
  expect(await office()).toMatchObject({ code: 1, out: expect.stringContaining("正县处级") as string });
  expect(await office("孙伟:orig_rank", "--mine")).toMatchObject({ code: 0, err: "" });
  const { records } = await at.service().base("finance", at.token);
  expect(records.find(({ recordId }) => recordId === "s4")!.statement.orig_rank).toBe("正县处级");
});
