import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandNames } from "../../../addin/commands/commands.js";
import { functionArguments, functionNames } from "../../../addin/functions/functionNames.js";
import { addressManifest } from "../../../roster/protocol/manifest.js";
import { runCommand } from "../../support/commandLine.js";
import { startTestService, type TestService } from "../../sync-server/support/service.js";
import { everyElement, readXml, type Element } from "./readXml.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const written = readFileSync(`${root}manifest.xml`, "utf8");
const manifest = readXml(written);
const all = everyElement(manifest);
const named = (name: string): readonly Element[] => all.filter((element) => element.name === name);
const local = "https://localhost:3000";
const resources = all.filter(({ name }) => ["bt:Image", "bt:Url", "bt:String"].includes(name) && true).filter(({ attributes }) => attributes["id"] !== undefined);

describe("manifest.xml, as office-addin-manifest would look at it", () => {
  test("is what Excel takes: a task pane's, VersionOverrides 1.0, ExcelApi 1.9 and SharedRuntime 1.1", () => {
    expect(manifest.attributes["xsi:type"]).toBe("TaskPaneApp");
    expect(named("VersionOverrides").map(({ attributes }) => attributes["xsi:type"])).toEqual(["VersionOverridesV1_0"]);
    expect(named("Set").map(({ attributes }) => `${attributes["Name"]!} ${attributes["MinVersion"]!}`)).toEqual(["ExcelApi 1.9", "SharedRuntime 1.1"]);
    expect(named("Id")[0]!.text).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);
    expect(named("Version")[0]!.text).toMatch(/^\d+(?:\.\d+){3}$/u);
    expect(named("DefaultLocale")[0]!.text).toBe("zh-CN");
    expect(manifest.children.map(({ name }) => name)).toEqual([
      "Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts",
      "Requirements", "DefaultSettings", "Permissions", "VersionOverrides",
    ]);
  });

  test("the shared runtime stands first within the host, and pane, functions and commands share its page", () => {
    const host = named("Host").find(({ attributes }) => attributes["xsi:type"] === "Workbook")!;
    expect(host.children.map(({ name }) => name)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
    const runtime = named("Runtime")[0]!.attributes;
    expect(runtime).toEqual({ resid: "Pane.Url", lifetime: "long" });
    expect(named("FunctionFile")[0]!.attributes["resid"]).toBe("Pane.Url");
    expect(named("Page")[0]!.children[0]!.attributes["resid"]).toBe("Pane.Url");
    for (const action of named("Action").filter(({ attributes }) => attributes["xsi:type"] === "ShowTaskpane")) expect(action.children.at(-1)!.attributes["resid"]).toBe("Pane.Url");
  });

  test("every resid resolves, no longer than 32, to the right kind; nothing is there unused", () => {
    const kinds = new Map(resources.map(({ name, attributes }) => [attributes["id"]!, name]));
    const used = all.filter(({ attributes }) => attributes["resid"] !== undefined);
    const wrong = used.filter(({ name, attributes }) => {
      const kind = name === "bt:Image" ? "bt:Image" : ["Runtime", "SourceLocation", "LearnMoreUrl", "FunctionFile"].includes(name) ? "bt:Url" : "bt:String";
      return kinds.get(attributes["resid"]!) !== kind || attributes["resid"]!.length > 32;
    });
    expect(wrong).toEqual([]);
    const asked = new Set(used.map(({ attributes }) => attributes["resid"]!));
    expect(resources.map(({ attributes }) => attributes["id"]!).filter((id) => !asked.has(id))).toEqual([]);
  });

  test("ids are unique", () => {
    for (const ids of [resources.map(({ attributes }) => attributes["id"]!), [...named("Control"), ...named("Group"), ...named("CustomTab")].map(({ attributes }) => attributes["id"]!)]) {
      expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    }
  });

  test("texts are Chinese with one English override each, none for the default locale, within Office's lengths", () => {
    const translated = all.filter(({ children }) => children.some(({ name }) => name.endsWith("Override")));
    for (const { children } of translated) expect(children.map(({ attributes }) => attributes["Locale"])).toEqual(["en-US"]);
    const strings = resources.filter(({ name }) => name === "bt:String");
    expect(strings.filter(({ children }) => children.length === 0).map(({ attributes }) => attributes["id"])).toEqual(["Functions.Namespace"]);
    for (const { name, limit } of [{ name: "bt:ShortStrings", limit: 125 }, { name: "bt:LongStrings", limit: 250 }]) {
      const texts = named(name)[0]!.children.flatMap((string) => [string.attributes["DefaultValue"]!, ...string.children.map(({ attributes }) => attributes["Value"]!)]);
      expect(texts.filter((text) => text.length > limit || text.trim() === "")).toEqual([]);
    }
  });

  test("the tab has the four groups, the menu of cells its entries, the bubble its words", () => {
    const words = new Map(resources.map(({ attributes }) => [attributes["id"]!, attributes["DefaultValue"]!]));
    expect(words.get(named("CustomTab")[0]!.children.at(-1)!.attributes["resid"]!)).toBe("银龄名册");
    expect(named("Group").map(({ children }) => words.get(children[0]!.attributes["resid"]!))).toEqual(["名册检查", "补全", "报送", "帮助"]);
    expect(named("Group").every(({ children }) => children.filter(({ name }) => name === "Control").length <= 6)).toBe(true);
    expect(named("OfficeMenu").map(({ attributes }) => attributes["id"])).toEqual(["ContextMenuCell"]);
    expect(named("OfficeMenu")[0]!.children.length).toBeGreaterThan(0);
    expect(named("GetStarted")[0]!.children.map(({ name }) => name)).toEqual(["Title", "Description", "LearnMoreUrl"]);
  });

  test("every image is a PNG of its own size; 16, 32 and 80 are there for each control", () => {
    const images = new Map(resources.filter(({ name }) => name === "bt:Image").map(({ attributes }) => [attributes["id"]!, attributes["DefaultValue"]!]));
    const icons = named("Icon");
    expect(icons.length).toBeGreaterThan(10);
    for (const { children } of icons) {
      expect(children.map(({ attributes }) => attributes["size"])).toEqual(["16", "20", "24", "32", "40", "48", "64", "80"]);
      for (const { attributes } of children) expect(pixelsOf(images.get(attributes["resid"]!)!)).toEqual([Number(attributes["size"]), Number(attributes["size"])]);
    }
    expect(pixelsOf(named("IconUrl")[0]!.attributes["DefaultValue"]!)).toEqual([32, 32]);
    expect(pixelsOf(named("HighResolutionIconUrl")[0]!.attributes["DefaultValue"]!)).toEqual([64, 64]);
    expect(readdirSync(`${root}addin/public/icons`).filter((file) => ![...images.values()].some((address) => address.endsWith(`/${file}`)))).toEqual([]);
  });

  test("each command is one that the pane makes known, and each of those has a button", () => {
    const asked = new Set(named("FunctionName").map(({ text }) => text));
    expect([...asked].sort()).toEqual([...commandNames].sort());
  });

  test("each function of both metadata files is one that the pane makes known, with its arguments", () => {
    expect(all.find(({ attributes }) => attributes["id"] === "Functions.Namespace")!.attributes["DefaultValue"]).toBe("ROSTER");
    for (const file of ["functions.json", "functions.en.json"]) {
      const { functions } = JSON.parse(readFileSync(`${root}addin/public/${file}`, "utf8")) as { functions: { id: string; name: string; description: string; parameters: { name: string }[] }[] };
      expect(functions.map(({ id }) => id).sort()).toEqual([...functionNames].sort());
      for (const { id, name, parameters } of functions) {
        expect(name).toBe(id);
        expect(name).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/u);
        expect(parameters.length).toBe(functionArguments[id as keyof typeof functionArguments]);
        expect(parameters.every((parameter) => /^[\p{L}_]+$/u.test(parameter.name))).toBe(true);
      }
    }
  });
});

describe("addresses for one's own host", () => {
  test("everything moves there, with an id that stays and is of that host alone", () => {
    const moved = addressManifest(written, "https://Roster.example.gov.cn/laogan/")!;
    expect(moved).not.toContain("localhost");
    expect(moved).toContain("https://roster.example.gov.cn/laogan/pages/pane.html");
    expect(readXml(moved).children.find(({ name }) => name === "AppDomains")!.children[0]!.text).toBe("https://roster.example.gov.cn");
    const idOf = (address: string): string => readXml(addressManifest(written, address)!).children[0]!.text;
    expect(idOf("https://a.example")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(idOf("https://a.example")).toBe(idOf("https://a.example/"));
    expect(new Set(["https://a.example", "https://b.example", "https://a.example/x", local].map(idOf)).size).toBe(4);
    expect(addressManifest(written, local)).toBe(written);
  });

  test.each(["http://a.example", "https://", "a.example", "https://a.example/?x=1", "https://a.example/#x", "https://a\"b", "https://a.example/<x>", "https://-a.example", "javascript:alert(1)"])(
    "%s is refused", (address) => { expect(addressManifest(written, address)).toBeNull(); },
  );

  test("the command writes it whole or not at all", async () => {
    const folder = mkdtempSync(join(tmpdir(), "roster-manifest-"));
    const good = await runCommand(["manifest", "--url", "https://a.example", "-o", "addin.xml"], folder);
    expect(good).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, "addin.xml"), "utf8")).toBe(addressManifest(written, "https://a.example"));
    const bad = await runCommand(["manifest", "--url", "http://a.example", "-o", "other.xml"], folder);
    expect(bad.code).toBe(2);
    expect(bad.err).toContain("http://a.example");
    expect(readdirSync(folder)).toEqual(["addin.xml"]);
    expect((await runCommand(["manifest", "--url", "https://a.example"], folder)).out).toContain("https://a.example/pages/pane.html");
    rmSync(folder, { recursive: true });
  });
});

describe("the service", () => {
  const certificate = (name: string): string => fileURLToPath(new URL(`../../sync-server/access/certificates/${name}`, import.meta.url));
  let service: TestService;
  beforeAll(async () => {
    if (!existsSync(`${root}out/pages/pane.html`)) throw new Error("npm run build first");
    service = await startTestService(undefined, { environment: { TLS_CERT: certificate("server.crt"), TLS_KEY: certificate("server.key") } });
  });
  afterAll(async () => { await service.close(); });

  const get = (address: string): Promise<{ readonly status: number; readonly type: string; readonly body: Buffer }> => new Promise((resolve, reject) => {
    request(address, { ca: readFileSync(certificate("ca.crt")), agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part)).on("end", () => { resolve({ status: response.statusCode!, type: String(response.headers["content-type"]), body: Buffer.concat(parts) }); });
    }).on("error", reject).end();
  });

  test("hands out the manifest with its own address, and every address in it answers", async () => {
    const { status, type, body } = await get(`${service.service.url}/manifest.xml`);
    expect([status, type]).toEqual([200, "application/xml; charset=utf-8"]);
    const served = body.toString("utf8");
    expect(served).toBe(addressManifest(written, service.service.url));
    const addresses = [...new Set([...served.matchAll(/"(https:\/\/[^"]+)"/gu)].map((match) => match[1]!))];
    expect(addresses.length).toBeGreaterThan(80);
    for (const address of addresses) {
      const answer = await get(address);
      expect([address, answer.status]).toEqual([address, 200]);
      const kind = address.endsWith(".png") ? "image/png" : address.endsWith(".html") ? "text/html" : address.endsWith(".js") ? "text/javascript" : "application/json";
      expect(answer.type).toContain(kind);
    }
  });

  test("without HTTPS it says what to set instead", async () => {
    const plain = await startTestService();
    expect(await plain.ask("GET", "/manifest.xml")).toMatchObject({ status: 409, body: { code: "manifest-needs-https" } });
    await plain.close();
  });
});

/** Width and height as the file's own head tells them. */
function pixelsOf(address: string): readonly [number, number] {
  const bytes = readFileSync(`${root}addin/public/icons/${address.slice(address.lastIndexOf("/") + 1)}`);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
