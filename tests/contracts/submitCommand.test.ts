import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { csvRoster, numberOf, type CsvPerson } from "../support/csvRoster.js";
import { runCommand, type CommandRun } from "../support/commandLine.js";
import { setOf, startTestService, type TestService } from "../sync-server/support/service.js";

const li: CsvPerson = { name: "李建国" };
const wang: CsvPerson = { name: "王大明", birth: "1951-05-06", mobile: "13900000002" };
const sun: CsvPerson = { name: "孙志远", birth: "1938-03-04", mobile: "13900000004" };

let service: TestService;
beforeAll(async () => { service = await startTestService(); });
afterAll(async () => { await service.close(); });

let folder = "";
let unit = "";
let token = "";
let units = 0;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "roster-submit-"));
  units += 1;
  unit = `unit-${String(units)}`;
  token = await service.openUnit(unit);
  write("口令", token);
  write("管理口令", service.service.adminToken);
  return () => { rmSync(folder, { recursive: true, force: true }); };
});

const write = (name: string, text: string): void => { writeFileSync(join(folder, name), text); };
const roster = (...people: readonly CsvPerson[]): void => { write("名册.csv", csvRoster(people)); };
const run = (...args: string[]): Promise<CommandRun> => runCommand([...args, "--as-of", "2026-11-22"], folder);
const submit = (...more: string[]): Promise<CommandRun> =>
  run("submit", "名册.csv", "--unit", unit, "--server", service.service.url, "--token-file", "口令", ...more);
const toldRevision = (): number => (JSON.parse(readFileSync(join(folder, "名册.csv.told.json"), "utf8")) as { told: { revision: number }[] }).told.at(-1)!.revision;

describe("submit", () => {
  test("[S5] says 已报送 where count and digest agree, remembers the revision, and tells only changes then", async () => {
    roster(li, wang);
    const first = await submit();
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toContain("新增 2");
    expect(first.out).toContain("已报送：服务与名册核对一致，登记版本 1，2 人");
    expect(toldRevision()).toBe(1);
    expect(readFileSync(join(folder, "名册.csv.told.json"), "utf8")).not.toMatch(/李建国|财政|13900000001/u);
    roster(wang, { ...li, mobile: "13900000009" });
    const second = await submit();
    expect(second.out).toContain("新增 0，更正 1，减少 0");
    expect(second.out).toContain("已报送");
  });

  test("[S6] a vanished row needs its reason, 转出 may name the unit; until then nothing is 已报送", async () => {
    roster(li, wang, sun);
    await submit();
    roster(li);
    const asked = await submit();
    expect(asked.code).toBe(1);
    expect(asked.out).toContain("上次有、这次没有：王大明");
    expect(asked.out).toContain("尚未完全报送：名册 1 人");
    expect(asked.out).not.toContain("已报送：");
    expect((await submit("--gone", "王大明=搬走")).code).toBe(2);
    const told = await submit("--gone", "王大明=去世", "--gone", "孙志远=转出:jiaoyu", "--gone", "没有的人=误录");
    expect(told.out).toContain("减少 2");
    expect(told.out).toContain("“没有的人”的说明没有用上");
    expect(told.out).toContain("已报送：");
    const history = await service.ask("GET", `/api/v1/units/${unit}/history?after=1`, { token });
    expect(history.body).toMatchObject({ entries: [{ reason: "去世" }, { reason: "转出" }] });
  });

  test("[S4] what a colleague told meanwhile is not overwritten but shown, until the roster has it", async () => {
    roster(li, wang);
    await submit();
    const { records } = await service.base(unit, token);
    const recordId = records.find(({ statement }) => statement.name === "王大明")!.recordId;
    await service.submit(unit, token, [setOf(recordId, "mobile", "13900000002", "13911111111")]);
    roster({ ...li, mobile: "13900000009" }, wang);
    const shown = await submit();
    expect(shown.code).toBe(1);
    expect(shown.out).toMatch(/王大明 的.+由“13900000002”改为“13911111111”/u);
    expect(shown.out).not.toContain("已报送：");
    expect(toldRevision()).toBe(1);
    expect((await service.base(unit, token)).records.find((record) => record.recordId === recordId)!.statement.mobile).toBe("13911111111");
    roster({ ...li, mobile: "13900000009" }, { ...wang, mobile: "13911111111" });
    const agreed = await submit();
    expect(agreed).toMatchObject({ code: 0 });
    expect(agreed.out).toContain("已报送：");
    expect(toldRevision()).toBe(3);
  });

  test("[S4] two who told one cell differently: both values are shown and kept, the roster counts as told", async () => {
    roster(li);
    await submit();
    const { records } = await service.base(unit, token);
    await service.submit(unit, token, [setOf(records[0]!.recordId, "mobile", "13900000001", "13911111111")]);
    roster({ ...li, mobile: "13922222222" });
    const { code, out } = await submit();
    expect(out).toMatch(/两边说法不一：李建国 .*“13922222222”，现行为“13911111111”/u);
    expect(out).toContain("已报送：");
    expect(code).toBe(1);
  });

  test("an old copy that is brought back tells nothing over what was told since", async () => {
    roster(li, wang);
    await submit();
    roster({ ...li, mobile: "13900000009" }, wang);
    await submit();
    roster(li, wang);
    const { code, out } = await submit();
    expect(code).toBe(1);
    expect(out).toContain("由“13900000001”改为“13900000009”");
    expect((await service.base(unit, token)).records.find(({ statement }) => statement.name === "李建国")!.statement.mobile).toBe("13900000009");
  });

  test("a person whom a colleague added meanwhile is named, neither removed nor told twice", async () => {
    roster(li);
    await submit();
    roster(li, sun);
    rmSync(join(folder, "名册.csv.told.json"));
    await submit();
    roster(li);
    const { out } = await submit("--base", "1");
    expect(out).toContain("同事已新增 孙志远");
    expect(out).not.toContain("上次有、这次没有");
    roster(sun, li);
    expect((await submit("--base", "1")).out).toContain("已报送：");
    expect((await service.base(unit, token)).records).toHaveLength(2);
  });

  test("[R6] what the unit told before is offered where a number lost its digits, by submit and by check", async () => {
    roster(li);
    await submit();
    roster({ ...li, idNo: `${numberOf("1949-12-31").slice(0, 15)}000` });
    expect((await run("check", "名册.csv", "--json")).out).not.toContain(numberOf("1949-12-31"));
    const checked = await run("check", "名册.csv", "--json", "--unit", unit, "--server", service.service.url, "--token-file", "口令");
    expect(checked.out).toContain(`"fix":{"value":"${numberOf("1949-12-31")}","safe":false}`);
    const sent = await submit();
    expect(sent.out).toContain(`C2 的身份证号丢了位数，本单位以前报过 ${numberOf("1949-12-31")}`);
  });

  test("[C4] an error that was accepted with a reason is not held by the service either", async () => {
    roster({ ...li, work: "1948-01" });
    const held = await submit();
    expect(held.out).toContain("待更正 1 人");
    const accepted = await run("accept", "名册.csv", "--rule", "date-order", "--cell", "J2", "--reason", "档案认定", "--by", "王主任", "--accept", "认可.json");
    expect(accepted.err).toBe("");
    const sent = await submit("--accept", "认可.json");
    expect(sent.out).not.toContain("待更正");
    expect(sent).toMatchObject({ code: 0 });
    const history = await service.ask("GET", `/api/v1/units/${unit}/history`, { token });
    expect(JSON.stringify(history.body)).toContain("档案认定");
  });

  test("[S2] an answer lost on the way: sent again under the same id, it counts once", async () => {
    roster(li, wang);
    const faulty = await startFaultyNetwork(new URL(service.service.url));
    try {
      const { code, out, err } = await run("submit", "名册.csv", "--unit", unit, "--server", faulty.url, "--token-file", "口令");
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toContain("已报送：服务与名册核对一致，登记版本 1，2 人");
      expect(faulty.lost()).toBe(1);
    } finally {
      faulty.close();
    }
    expect((await service.base(unit, token)).records).toHaveLength(2);
  });
});

describe("without a network", () => {
  const keys = ["--device-key", "本机.key", "--office-key", "老干部局.pub"] as const;
  const pack = (...more: string[]): Promise<CommandRun> => run("submit", "名册.csv", "--unit", unit, "--to", "报送.srp", ...keys, ...more);
  const importIt = (): Promise<CommandRun> => run("import-package", "报送.srp", "--server", service.service.url, "--token-file", "管理口令", "-o", "回执.srp");
  const receipt = (): Promise<CommandRun> => run("receipt", "回执.srp", "--file", "名册.csv", ...keys);
  const prepare = async (): Promise<void> => {
    expect(await run("device-key", "-o", "本机.key")).toMatchObject({ code: 0, err: "" });
    expect(await run("office-key", "--server", service.service.url, "-o", "老干部局.pub")).toMatchObject({ code: 0, err: "" });
    expect(await run("device", "财政局台式机", "--unit", unit, "--server", service.service.url, "--device-key", "本机.key.pub", "--token-file", "管理口令")).toMatchObject({ code: 0, err: "" });
  };

  test("[S7] from the key to the receipt: the package carries the table, its receipt says 已报送, the next tells changes", async () => {
    await prepare();
    expect(statSync(join(folder, "本机.key")).mode & 0o777).toBe(0o600);
    expect((await run("device-key", "-o", "本机.key")).code).toBe(2);
    roster(li, wang);
    expect(await pack()).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(join(folder, "报送.srp")).includes("李建国")).toBe(false);
    expect(await importIt()).toMatchObject({ code: 0, err: "" });
    const told = await receipt();
    expect(told).toMatchObject({ code: 0, err: "" });
    expect(told.out).toContain("已报送：服务与名册核对一致，登记版本 1，2 人");
    expect(toldRevision()).toBe(1);
    // The next month: one phone number, one gone; the receipt of before is no receipt for it.
    roster({ ...li, mobile: "13900000009" });
    const early = await receipt();
    expect(early.out).toContain("打包后改过，或还没有报上");
    expect(early.out).not.toContain("已报送：");
    expect(await pack("--gone", "王大明=去世")).toMatchObject({ code: 0 });
    await importIt();
    const next = await receipt();
    expect(next.out).toContain("更正 1，减少 1");
    expect(next.out).toContain("已报送：服务与名册核对一致，登记版本 2，1 人");
  });

  test("[S6] what was not answered is not told, and the receipt says so", async () => {
    await prepare();
    roster(li, wang);
    await pack();
    await importIt();
    await receipt();
    roster(li);
    await pack();
    await importIt();
    const { code, out } = await receipt();
    expect(code).toBe(1);
    expect(out).toContain("上次有、这次没有：王大明");
    expect(out).not.toContain("已报送：");
  });

  test("a receipt that is damaged, not the office's or another machine's is said so in words", async () => {
    await prepare();
    roster(li);
    await pack();
    await importIt();
    const good = readFileSync(join(folder, "回执.srp"));
    writeFileSync(join(folder, "回执.srp"), good.subarray(0, 300));
    expect((await receipt()).err).toMatch(/损坏|签名/u);
    writeFileSync(join(folder, "回执.srp"), readFileSync(join(folder, "报送.srp")));
    expect((await receipt()).err).toContain("不是银龄名册的报送包或回执");
    writeFileSync(join(folder, "回执.srp"), good);
    const own = readFileSync(join(folder, "本机.key"));
    rmSync(join(folder, "本机.key"));
    await run("device-key", "-o", "本机.key");
    expect((await receipt()).err).toContain("打不开");
    writeFileSync(join(folder, "本机.key"), own);
    write("老干部局.pub", JSON.stringify({ ...(JSON.parse(readFileSync(join(folder, "老干部局.pub"), "utf8")) as object), sign: "00".repeat(32) }));
    expect((await receipt()).err).toContain("签名不对");
    expect(existsSync(join(folder, "名册.csv.told.json"))).toBe(false);
  });

  test("a revoked machine's package is refused in words, and the list says that it is revoked", async () => {
    await prepare();
    const list = async (): Promise<string> => (await run("device", "--unit", unit, "--server", service.service.url, "--token-file", "管理口令")).out;
    const [deviceId] = (await list()).split("　") as [string];
    expect(await run("device", "--revoke", deviceId, "--unit", unit, "--server", service.service.url, "--token-file", "管理口令")).toMatchObject({ code: 0, err: "" });
    expect(await list()).toContain("停用");
    roster(li);
    await pack();
    const { code, err } = await importIt();
    expect(code).toBe(2);
    expect(err).toContain("已停用");
    expect(existsSync(join(folder, "回执.srp"))).toBe(false);
  });

  test("what is missing on the command line is asked for", async () => {
    roster(li);
    expect((await run("submit", "名册.csv", "--unit", unit, "--to", "报送.srp")).err).toContain("--device-key");
    expect((await run("submit", "名册.csv", "--unit", unit)).code).toBe(2);
    expect((await run("receipt", "回执.srp")).err).toContain("--file");
    expect((await run("submit", "名册.csv", "--unit", unit, "--to", "报送.srp", "--device-key", "名册.csv", "--office-key", "名册.csv")).err).toContain("密钥文件");
  });
});

/** Passes everything on, but cuts the line instead of the first answer to a submission. */
async function startFaultyNetwork(target: URL): Promise<{ readonly url: string; lost(): number; close(): void }> {
  let cuts = 0;
  const sockets = new Set<Socket>();
  const server: Server = createServer((from) => {
    const to = connect(Number(target.port), target.hostname);
    let submits = false;
    sockets.add(from).add(to);
    from.on("data", (piece: Buffer) => {
      if (piece.includes("POST ") && piece.includes("/submissions")) submits = true;
      to.write(piece);
    });
    to.on("data", (piece: Buffer) => {
      if (submits && cuts === 0) {
        cuts += 1;
        from.destroy();
        to.destroy();
      } else {
        from.write(piece);
      }
    });
    for (const [one, another] of [[from, to], [to, from]] as const) one.on("close", () => another.destroy()).on("error", () => another.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, lost: () => cuts,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
