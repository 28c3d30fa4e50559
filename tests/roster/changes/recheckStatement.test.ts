import { expect, test } from "vitest";
import { holdErrors, recheckStatement } from "../../../roster/changes/recheckStatement.js";
import { statementOf } from "../../../roster/changes/statementOf.js";
import { defaultPolicy } from "../../../roster/model/policy.js";
import { checkTable } from "../../../roster/rules/checkTable.js";
import { ASOF, rosterOf } from "../../support/roster.js";

const options = { asOf: ASOF, policy: defaultPolicy };

test("a sound statement holds nothing", () => {
  const statement = {
    name: "李建国", gender: "男", id_no: "110105194912310011", birth_date: "1949-12", ethnicity: "汉族", work_start_date: "1968-10-05",
    retire_date: "2010-01", retire_kind: "退休", mobile: "13912345678、0519-85123456", offsite: "是(上海)", alive: "健在", contact: "张四 女儿 13912345679",
  };
  expect(recheckStatement({ ...statement, id_no: "11010519491231002X", gender: "女" }, options)).toEqual({});
});

test("an error that a sender let stand is found by the same rules", () => {
  expect(recheckStatement({ name: "李建国", birth_date: "1945-13" }, options)).toEqual({ birth_date: "date-impossible" });
  expect(recheckStatement({ name: "李建国", retire_kind: "离休", birth_date: "1925-01" }, options)).toEqual({ revolution_start_date: "lixiu-start-missing" });
  expect(recheckStatement({ name: "李建国", id_no: "110105194912310021", gender: "女" }, options)).toEqual({
    name: "id-number-checksum", id_no: "id-number-checksum", gender: "id-number-checksum",
  });
});

test("[C5] a stated death goes through whatever else is wrong", () => {
  const held = recheckStatement({ name: "李建国", id_no: "110105194912310021", alive: "去世", death_date: "2025-06" }, options);
  expect(held).not.toHaveProperty("alive");
  expect(held).not.toHaveProperty("death_date");
});

test("what the sender holds stays held, by the sender's rule", () => {
  const declared = { id_no: "id-number-duplicate", name: "id-number-duplicate" };
  const statement = { name: "李建国", id_no: "11010519491231002X" };
  expect(holdErrors(statement, declared, options)).toBe(declared);
  expect(holdErrors({ ...statement, retire_date: "2010-13" }, declared, options)).toEqual({ ...declared, retire_date: "date-impossible" });
});

test("a row and its statement hold the same for what one row tells", () => {
  const { records, context } = rosterOf(
    ["姓名", "性别", "身份证号", "出生年月", "参加革命工作时间", "离退休类别", "离退休时间", "入党时间"],
    [
      ["李建国", "男", "110105194912310021", "1949.12", "1968.10", "退休", "2010.01", "1920.05"],
      ["王秀英", "女", "110105195105060014", "1951.05", "1950.10", "离休", "1985.06", "2030.01"],
      ["赵大明", "男", "", "1945.13", "1948.02", "离休", "1944.01", "1949.09"],
    ],
  );
  const findings = checkTable(records, context);
  for (const record of records) {
    const { statement, held } = statementOf(record, findings);
    expect(recheckStatement(statement, options)).toEqual(held);
    expect(Object.keys(held)).not.toEqual([]);
  }
});
