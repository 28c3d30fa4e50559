import { describe, expect, test } from "vitest";
import type { Finding } from "../../../roster/model/finding.js";
import type { FieldId } from "../../../roster/model/field.js";
import { checkTable } from "../../../roster/rules/checkTable.js";
import { heldFields } from "../../../roster/rules/heldFields.js";
import { rosterOf } from "../../support/roster.js";

const finding = (rule: string, field: FieldId | null, severity: Finding["severity"] = "error"): Finding => ({ rule, severity, field, row: 5, column: 1, params: {}, fix: null });

describe("what an error holds", () => {
  test("its own value, with its rule", () => {
    expect(heldFields([finding("date-future", "party_join_date")])).toEqual({ party_join_date: "date-future" });
  });

  test("warnings and infos hold nothing", () => {
    expect(heldFields([finding("required-missing", "id_no", "warning"), finding("id-number-15-digit", "id_no", "info")])).toEqual({});
  });

  test.each(["name", "id_no", "retire_kind"] as const)("an error in %s holds the record's fields", (field) => {
    const held = heldFields([finding("date-future", "birth_date"), finding("some-rule", field)]);
    expect(held).toMatchObject({ name: "some-rule", id_no: "some-rule", mobile: "some-rule", birth_date: "date-future", contact: "some-rule" });
  });

  test("[C5] a stated death is never held, whatever else is wrong", () => {
    const held = heldFields([finding("id-number-checksum", "id_no"), finding("required-missing", "name")]);
    expect(held).not.toHaveProperty("alive");
    expect(held).not.toHaveProperty("death_date");
  });

  test("[C5] only its faulty date is", () => {
    const held = heldFields([finding("id-number-checksum", "id_no"), finding("date-future", "death_date")]);
    expect(held.death_date).toBe("date-future");
    expect(held).not.toHaveProperty("alive");
  });

  test("[C5] a real row with everything wrong still tells of the death", () => {
    const { records, context } = rosterOf(["姓名", "身份证号", "出生年月", "健在情况", "去世时间"], [["陈建国", "11010519491231002A", "1949.13", "去世", "2025.02"]]);
    const held = heldFields(checkTable(records, context).filter(({ row }) => row === 2));
    expect(held.birth_date).toBe("date-impossible");
    expect(held.name).toBe("id-number-characters");
    expect([held.alive, held.death_date]).toEqual([undefined, undefined]);
  });
});
