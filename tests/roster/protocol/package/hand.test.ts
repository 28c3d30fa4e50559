import type { webcrypto } from "node:crypto";
import { describe, expect, test } from "vitest";
import { handOf, openEnvelope, openEnvelopeBy, readEnvelope, sealEnvelope, sealEnvelopeBy, type DeviceHand, type Envelope } from "../../../../roster/protocol/package/envelope.js";
import type { EnvelopeAbout } from "../../../../roster/protocol/package/header.js";
import { publicKeysOf, type SecretKeys } from "../../../../roster/protocol/package/keys.js";

const keys = (fill: number): SecretKeys => ({ sign: new Uint8Array(32).fill(fill), seal: new Uint8Array(32).fill(fill + 100) });
const [device, office] = [keys(1), keys(2)];
const about: EnvelopeAbout = { kind: "package", packageId: "0198a2c4-0001", unit: "caizheng", ledger: "retirees", baseRevision: 3, madeAt: "2026-11-22T01:00:00.000Z" };
const chance = new Uint8Array(32).fill(7);

function readOf(bytes: Uint8Array): Envelope {
  const read = readEnvelope(bytes, "package");
  if (!read.ok) throw new Error(read.refusal.code);
  return read.value;
}

/** A browser's keys: made by WebCrypto, not to be exported. */
async function browserHand(): Promise<DeviceHand> {
  const subtle = globalThis.crypto.subtle as webcrypto.SubtleCrypto;
  const sign = (await subtle.generateKey("Ed25519", false, ["sign", "verify"])) as webcrypto.CryptoKeyPair;
  const seal = (await subtle.generateKey("X25519", false, ["deriveBits"])) as webcrypto.CryptoKeyPair;
  const raw = async ({ publicKey }: webcrypto.CryptoKeyPair): Promise<string> => Buffer.from(await subtle.exportKey("raw", publicKey)).toString("hex");
  return {
    publicKeys: { sign: await raw(sign), seal: await raw(seal) },
    sign: async (bytes) => new Uint8Array(await subtle.sign("Ed25519", sign.privateKey, bytes.slice())),
    agree: async (theirs) => new Uint8Array(await subtle.deriveBits({ name: "X25519", public: await subtle.importKey("raw", theirs.slice(), "X25519", false, []) }, seal.privateKey, 256)),
  };
}

describe("keys that nobody can read", () => {
  test("plain keys as a hand write the very same file [S7]", async () => {
    const by = await sealEnvelopeBy(about, { rows: [] }, { from: handOf(device), to: publicKeysOf(office), chance });
    expect(Buffer.from(by).toString("hex")).toBe(Buffer.from(sealEnvelope(about, { rows: [] }, { from: device, to: publicKeysOf(office), chance })).toString("hex"));
    expect(await openEnvelopeBy(readOf(by), handOf(office))).toEqual(openEnvelope(readOf(by), office));
  });

  test("WebCrypto's keys sign what the office opens, and open what the office sealed to them [S7]", async () => {
    const hand = await browserHand();
    const sent = readOf(await sealEnvelopeBy(about, { rows: ["金丝雀"] }, { from: hand, to: publicKeysOf(office), chance }));
    expect(sent.header.from).toBe(hand.publicKeys.sign);
    expect(openEnvelope(sent, office)).toEqual({ ok: true, value: { rows: ["金丝雀"] } });
    const back = sealEnvelope(about, { answer: 1 }, { from: office, to: hand.publicKeys, chance });
    expect(await openEnvelopeBy(readOf(back), hand)).toEqual({ ok: true, value: { answer: 1 } });
    const other = await openEnvelopeBy(readOf(back), await browserHand());
    expect(!other.ok && other.refusal.code).toBe("package-for-another");
  });

  test("a hand that cannot agree, for a point of small order, answers a refusal", async () => {
    const sealed = sealEnvelope(about, {}, { from: office, to: publicKeysOf(device), chance });
    const failing: DeviceHand = { ...handOf(device), agree: () => Promise.reject(new Error("OperationError")) };
    const opened = await openEnvelopeBy(readOf(sealed), failing);
    expect(!opened.ok && opened.refusal.code).toBe("package-damaged");
  });
});
