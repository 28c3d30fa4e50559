import { createHmac, randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openHmac } from "../../../sync-server/crypto/hmac.js";
import { makeKeys, withNewSealKey } from "../../../sync-server/crypto/keyFile.js";
import { openVault, type SealCell } from "../../../sync-server/crypto/vault.js";

const row = { table: "records", row: JSON.stringify(["finance", "retirees", "r1"]) };
const texts = fc.string({ unit: "grapheme", maxLength: 40 });
const someCells = fc.uniqueArray(fc.record({ column: fc.stringMatching(/^[a-z_.]{1,20}$/u), text: texts }), { selector: ({ column }) => column, minLength: 1, maxLength: 6 });

function sealedCells(vault: ReturnType<typeof openVault>, cells: readonly SealCell[]): readonly SealCell[] {
  const sealed = vault.sealTogether(row, cells);
  return cells.map(({ column }, at) => ({ column, text: sealed[at]! }));
}

describe("[P3] cells of a row sealed together", () => {
  const vault = openVault(makeKeys());

  test("come back as they were, in whatever order the database gives them", () => {
    fc.assert(fc.property(someCells, fc.nat(), (cells, turn) => {
      const sealed = sealedCells(vault, cells);
      expect(vault.openTogether(row, sealed)).toEqual(cells.map(({ text }) => text));
      const turned = [...sealed.slice(turn % cells.length), ...sealed.slice(0, turn % cells.length)];
      const byColumn = new Map(cells.map(({ column, text }) => [column, text]));
      expect(vault.openTogether(row, turned)).toEqual(turned.map(({ column }) => byColumn.get(column)));
    }));
  });

  const cells = [{ column: "statement.id_no", text: "11010519491231002X" }, { column: "statement.health", text: "雀瘫" }, { column: "statement.remark", text: "" }];
  const sealed = sealedCells(vault, cells);

  test.each<readonly [string, readonly SealCell[], typeof row]>([
    ["one is missing", sealed.slice(1), row],
    ["the last is missing", sealed.slice(0, 2), row],
    ["two have changed places", [{ ...sealed[0]!, text: sealed[1]!.text }, { ...sealed[1]!, text: sealed[0]!.text }, sealed[2]!], row],
    ["one stands in another column", [{ ...sealed[0]!, column: "statement.name" }, ...sealed.slice(1)], row],
    ["they stand in another row", sealed, { ...row, row: JSON.stringify(["finance", "retirees", "r2"]) }],
    ["they stand in another table", sealed, { ...row, table: "events" }],
    ["one is of an earlier sealing", [sealed[0]!, sealedCells(vault, cells)[1]!, sealed[2]!], row],
    ["bytes passed from one to the next", [{ ...sealed[0]!, text: sealed[0]!.text.slice(0, -4) }, sealed[1]!, { ...sealed[2]!, text: sealed[2]!.text + sealed[0]!.text.slice(-4) }], row],
    ["one is in clear", [sealed[0]!, { ...sealed[1]!, text: "雀瘫" }, sealed[2]!], row],
  ])("stay shut where %s", (_, given, place) => {
    expect(vault.openTogether(row, sealed)).toEqual(cells.map(({ text }) => text));
    expect(() => vault.openTogether(place, given)).toThrow();
  });

  test("open after another key seals, and not with keys of somebody else", () => {
    const keys = makeKeys();
    const before = sealedCells(openVault(keys), cells);
    expect(openVault(withNewSealKey(keys)).openTogether(row, before)).toEqual(cells.map(({ text }) => text));
    expect(() => openVault(makeKeys()).openTogether(row, before)).toThrow();
  });
});

test("[P5] marks and links are HMAC-SHA-256 as RFC 2104 has it, for texts of any length", () => {
  const key = randomBytes(32);
  const hmac = openHmac(key);
  fc.assert(fc.property(fc.oneof(texts, fc.string({ minLength: 500, maxLength: 3000 })), (text) => {
    expect(hmac(text)).toBe(createHmac("sha256", key).update(text).digest("base64url"));
  }));
});
