import { expect, test } from "vitest";
import { isMaskedField, maskCell, maskStatement } from "../../../roster/ledgers/maskStatement.js";
import { retirees } from "../../../roster/ledgers/retirees.js";
import { isSealedField } from "../../../sync-server/store/sealing.js";

test("[P2] every field that its ledger calls sensitive, and every one that is stored sealed, is masked", () => {
  const open = retirees.fields.filter(({ field, sensitive }) => (sensitive || isSealedField(field)) && !isMaskedField(field));
  expect(open.map(({ field }) => field)).toEqual([]);
});

test("[P2] a statement keeps what is nobody's secret", () => {
  const statement = {
    name: "李建国", birth_date: "1949-12-31", id_no: "11010519491231002X", mobile: "13912345678", home_addr: "银湖区雀巢街道7号", health: "生活不能自理", remark: "脑梗",
    orig_post: "科长(13912345678)", contact: "李四 13800000001",
  };
  expect(maskStatement(statement)).toEqual({
    name: "李建国", birth_date: "1949-12-31", id_no: "1101**********002X", mobile: "139****5678", home_addr: "银湖区雀巢街道****", health: "***", remark: "***",
    orig_post: "科长(139****5678)", contact: "李四 138****0001",
  });
  expect(maskCell("health", "良好")).toBe(maskCell("health", "生活不能自理"));
});
