import { describe, expect, test } from "vitest";
import { heldInForce, inForce } from "../../../roster/changes/inForce.js";

describe("inForce", () => {
  const statement = { name: "李建国", orig_rank: "正县处级", mobile: "13900000001" };

  test("a disputed value gives way to the one that stands, others stay", () => {
    expect(inForce(statement, { orig_rank: { kind: "proposal", standing: "副县处级" } })).toEqual({ ...statement, orig_rank: "副县处级" });
  });

  test("where nothing stands yet the field is empty, and what was deleted stands until that is settled", () => {
    expect(inForce(statement, { mobile: { kind: "conflict", standing: null } })).toEqual({ name: "李建国", orig_rank: "正县处级" });
    expect(inForce({ name: "李建国" }, { mobile: { kind: "conflict", standing: "13900000001" } })).toEqual({ name: "李建国", mobile: "13900000001" });
  });

  test("without a dispute it is the same statement", () => {
    expect(inForce(statement)).toBe(statement);
    expect(inForce(statement, {})).toBe(statement);
  });
});

describe("heldInForce", () => {
  const conflict = { kind: "conflict", standing: "1949-12" } as const;

  test("a fault of the disputed value does not touch the one that stands", () => {
    expect(heldInForce({ birth_date: "date-impossible" }, { birth_date: conflict })).toEqual({});
    expect(heldInForce({ id_no: "id-number-checksum" }, { id_no: conflict })).toEqual({});
  });

  test("a fault that holds the whole record, or another field, stays", () => {
    const held = { birth_date: "id-number-checksum", id_no: "id-number-checksum", mobile: "phone-format" };
    expect(heldInForce(held, { birth_date: conflict })).toBe(held);
  });
});
