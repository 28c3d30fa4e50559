import { randomBytes } from "node:crypto";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import type { EnvelopeAbout } from "../../../../roster/protocol/package/header.js";
import { openEnvelope, readEnvelope, sealEnvelope } from "../../../../roster/protocol/package/envelope.js";
import { expandJson } from "../../../../roster/protocol/package/compress.js";
import { parsePackage, type PackageContent } from "../../../../roster/protocol/package/content.js";
import { parsePublicKeys, parseSecretKeys, publicKeysOf, writeKeys, type SecretKeys } from "../../../../roster/protocol/package/keys.js";
import { protocolVersion } from "../../../../roster/protocol/version.js";

const keys = (fill: number): SecretKeys => ({ sign: new Uint8Array(32).fill(fill), seal: new Uint8Array(32).fill(fill + 100) });
const [device, office, other] = [keys(1), keys(2), keys(3)];
const about: EnvelopeAbout = { kind: "package", packageId: "0198a2c4-0001", unit: "caizheng", ledger: "retirees", baseRevision: 3, madeAt: "2026-11-22T01:00:00.000Z" };
const content: PackageContent = {
  protocol: protocolVersion, answers: [{ kind: "gone", who: "王秀英", reason: "去世" }], quality: { people: 1, findings: [], completeness: [] },
  rows: [{ statement: { name: "金丝雀", id_no: "11010519491231002X" }, held: {}, source: { file: "名册.xlsx", sheet: "在册", row: 5 } }],
};
const seal = (chance = new Uint8Array(32).fill(7), to = office): Uint8Array => sealEnvelope(about, content, { from: device, to: publicKeysOf(to), chance });
const codeOf = (outcome: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string => outcome.refusal?.code ?? "ok";

/** What a reader makes of any bytes: the code of what is wrong, or the contents. */
function take(bytes: Uint8Array, reader = office): string {
  const read = readEnvelope(bytes, "package");
  if (!read.ok) return read.refusal.code;
  const opened = openEnvelope(read.value, reader);
  if (!opened.ok) return opened.refusal.code;
  const parsed = parsePackage(opened.value);
  return parsed.ok ? JSON.stringify(parsed.value) : parsed.refusal.code;
}

describe("a package file", () => {
  test("[S7] brings the table to the office as it was", () => {
    const read = readEnvelope(seal(), "package");
    expect(read.ok && read.value.header).toMatchObject({ ...about, from: publicKeysOf(device).sign, to: publicKeysOf(office).seal });
    expect(JSON.parse(take(seal()))).toEqual(content);
  });

  test("tells who has no key the header and nothing of the people", () => {
    const text = Buffer.from(seal()).toString("latin1");
    for (const secret of ["金丝雀", "11010519491231002X", "王秀英", "名册", "name", "id_no"]) expect(text).not.toContain(Buffer.from(secret).toString("latin1"));
    expect(text).toContain("caizheng");
    expect(take(seal(), other)).toBe("package-for-another");
  });

  test("of the same contents is another one each time, and by the same chance the same", () => {
    expect(Buffer.from(seal(randomBytes(32))).equals(Buffer.from(seal(randomBytes(32))))).toBe(false);
    expect(Buffer.from(seal()).equals(Buffer.from(seal()))).toBe(true);
  });

  test("altered, cut short or lengthened anywhere is refused in words, never thrown and never taken", () => {
    const bytes = seal();
    fc.assert(fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const altered = Uint8Array.from(bytes);
      altered[at] = altered[at]! ^ change;
      expect(["package-not-one", "package-newer", "package-damaged", "package-signature"]).toContain(take(altered));
    }), { numRuns: 400 });
    fc.assert(fc.property(fc.nat({ max: bytes.length - 1 }), (length) => {
      expect(take(bytes.subarray(0, length))).toMatch(/^package-(?:not-one|damaged|signature)$/u);
    }), { numRuns: 150 });
    expect(take(Uint8Array.from([...bytes, 0]))).toBe("package-signature");
  });

  test("of random bytes, with a true beginning or without, is refused in words", () => {
    const head = seal().subarray(0, 12);
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), fc.boolean(), (tail, begun) => {
      expect(take(begun ? Uint8Array.from([...head, ...tail]) : tail)).toMatch(/^package-/u);
    }), { numRuns: 500 });
  });

  test("signed by one device and named another's is refused", () => {
    const forged = Buffer.from(Buffer.from(seal()).toString("latin1").replace(publicKeysOf(device).sign, publicKeysOf(other).sign), "latin1");
    expect(take(forged)).toBe("package-signature");
  });

  test("signed rightly but with contents of another shape, or of a later version, is refused", () => {
    const of = (data: unknown): Uint8Array => sealEnvelope(about, data, { from: device, to: publicKeysOf(office), chance: randomBytes(32) });
    fc.assert(fc.property(fc.jsonValue(), (data) => { expect(take(of(data))).toMatch(/^package-/u); }), { numRuns: 60 });
    expect(take(of({ ...content, rows: [{ ...content.rows[0], __proto__: null, extra: 1 }] }))).toBe("package-damaged");
    expect(take(of({ ...content, protocol: 99 }))).toBe("package-newer");
  });

  test("of a newer form is told to be newer, of the other kind to be none", () => {
    const newer = Buffer.from(Buffer.from(seal()).toString("latin1").replace('"version":1', '"version":2'), "latin1");
    expect(take(newer)).toBe("package-newer");
    expect(codeOf(readEnvelope(seal(), "receipt"))).toBe("package-not-one");
  });

  test("a bomb is stopped when it has grown to the limit", () => {
    const bomb = deflateSync(Buffer.alloc(256 * 1024 * 1024, " "), { level: 9 }).subarray(2, -4);
    const before = process.memoryUsage().arrayBuffers;
    expect(expandJson(bomb, 1024 * 1024)).toMatchObject({ ok: false, refusal: { code: "package-too-large" } });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });

  test("opens with the platform's own X25519, HKDF and Ed25519, so that it is what it says", async () => {
    const bytes = seal();
    const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8);
    const header = JSON.parse(Buffer.from(bytes.subarray(12, 12 + length)).toString("utf8")) as { from: string; to: string; ephemeral: string };
    const { createPrivateKey, createPublicKey, diffieHellman, hkdfSync, verify, createHash } = await import("node:crypto");
    const x = (raw: Uint8Array, secret: boolean): Buffer => Buffer.concat([Buffer.from(secret ? "302e020100300506032b656e04220420" : "302a300506032b656e032100", "hex"), raw]);
    const shared = diffieHellman({
      privateKey: createPrivateKey({ key: x(office.seal, true), format: "der", type: "pkcs8" }),
      publicKey: createPublicKey({ key: x(Buffer.from(header.ephemeral, "hex"), false), format: "der", type: "spki" }),
    });
    const derived = new Uint8Array(hkdfSync("sha256", shared, Buffer.from(header.ephemeral + header.to, "hex"), "silver-roster envelope 1\n", 56));
    const opened = xchacha20poly1305(derived.subarray(0, 32), derived.subarray(32), bytes.subarray(0, 12 + length)).decrypt(bytes.subarray(12 + length, -64));
    const { inflateRawSync } = await import("node:zlib");
    expect(JSON.parse(inflateRawSync(opened).toString("utf8"))).toEqual(content);
    const body = bytes.subarray(0, -64);
    const signed = Buffer.concat([Buffer.from("silver-roster envelope 1\n"), createHash("sha256").update(body).digest()]);
    const signKey = createPublicKey({ key: Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), Buffer.from(header.from, "hex")]), format: "der", type: "spki" });
    expect(verify(null, signed, signKey, bytes.subarray(-64))).toBe(true);
  });
});

describe("key files", () => {
  test("are read back, each as what it is", () => {
    const secret = parseSecretKeys(writeKeys("device-secret", device));
    expect(secret.ok && publicKeysOf(secret.value)).toEqual(publicKeysOf(device));
    expect(parsePublicKeys(writeKeys("office", publicKeysOf(office)), "office")).toEqual({ ok: true, value: publicKeysOf(office) });
  });

  test("of another kind, or no key files at all, are refused", () => {
    expect(codeOf(parsePublicKeys(writeKeys("device", publicKeysOf(device)), "office"))).toBe("key-unreadable");
    expect(codeOf(parsePublicKeys(writeKeys("device-secret", device), "device"))).toBe("key-unreadable");
    fc.assert(fc.property(fc.string(), (text) => { expect(codeOf(parseSecretKeys(text))).toBe("key-unreadable"); }));
  });
});
