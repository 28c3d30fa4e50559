import { Schema } from "tableschema";
import type { CellValue } from "../roster/model/sheet.js";

const matching = (pattern: string): object => ({ type: "string", constraints: { pattern } });
const date = matching("(?:19|20)\\d{2}(?:\\.(?:0[1-9]|1[0-2])(?:\\.(?:0[1-9]|[12]\\d|3[01]))?)?");
const phone = matching("1[3-9]\\d{9}|0\\d{2,3}-\\d{7,8}");

/**
 * What a schema of this roster would say: whole numbers, and patterns where a column has a form of its own. Lists of codes
 * are left plain: the less the peer has to do, the harder the comparison.
 */
const typed: Readonly<Record<string, object>> = {
  序号: { type: "integer" }, 年龄: { type: "integer" },
  姓名: matching("[\\u4e00-\\u9fff·]{2,}"), 身份证号: matching("\\d{17}[\\dX]"),
  出生年月: date, 入党时间: date, 参加工作时间: date, 离退休时间: date, 转正时间: date,
  联系电话: phone, 联系人电话: phone,
};

/** Casts every row with tableschema: types and patterns alone. Resolves to the number of rows that it refuses. */
export async function openCaster(headings: readonly string[]): Promise<(rows: readonly (readonly CellValue[])[]) => number> {
  const schema = await Schema.load({ fields: headings.map((name) => ({ name, ...(typed[name] ?? { type: "string" }) }))  });
  return (rows) => {
    let refused = 0;
    for (const row of rows) {
      try {
        schema.castRow(row as CellValue[]);
      } catch {
        refused += 1;
      }
    }
    return refused;
  };
}
