import { writeXlsxStream } from "hucre/xlsx";
import { cellAddress } from "../roster/model/address.js";
import type { Severity } from "../roster/model/finding.js";
import { completedYears, officialDate, type IsoDay } from "../roster/model/partialDate.js";
import type { CellValue } from "../roster/model/sheet.js";
import { makeMakers, makeValues } from "./people/makePeople.js";
import { textOf, type ValueKey, type Values } from "./people/person.js";
import { makeRandom } from "./random.js";
import { sampleUnits } from "./units.js";

export interface LongRosterOptions {
  /** People, not counting the heading. */
  readonly rows: number;
  readonly seed: number;
  /** 25 to 30; the must fields stand among the first 25. */
  readonly columns?: number;
  readonly asOf?: IsoDay;
}

/** A roster of any length as values: headings in row 1, people from row 2 on. */
export interface LongRoster {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly planted: readonly { readonly rule: string; readonly severity: Severity; readonly cell: string }[];
}

const columns: readonly (readonly [heading: string, value: ValueKey | "age" | "seq"])[] = [
  ["序号", "seq"],
  ["姓名", "name"],
  ["性别", "gender"],
  ["民族", "ethnicity"],
  ["籍贯", "native_place"],
  ["出生年月", "birth_date"],
  ["年龄", "age"],
  ["文化程度", "education"],
  ["身份证号", "id_no"],
  ["政治面貌", "political_status"],
  ["入党时间", "party_join_date"],
  ["所在党支部", "party_branch"],
  ["参加工作时间", "work_start_date"],
  ["离退休类别", "retire_kind"],
  ["离退休时间", "retire_date"],
  ["原工作单位", "orig_unit"],
  ["原职务", "orig_post"],
  ["原职级", "orig_rank"],
  ["现享受待遇", "treatment_rank"],
  ["现管理单位", "current_unit"],
  ["健康状况", "health"],
  ["生活自理能力", "self_care"],
  ["居住状况", "living"],
  ["家庭住址", "home_addr"],
  ["联系电话", "mobile"],
  ["联系人", "contact|name"],
  ["与本人关系", "contact|relation"],
  ["联系人电话", "contact|phone"],
  ["转正时间", "party_full_date"],
  ["备注", "remark"],
];

const dates = new Set<string>(["birth_date", "party_join_date", "party_full_date", "work_start_date", "retire_date"]);

/** Every so many rows one of these slips stands. */
const EVERY = 500;
const slips: readonly {
  readonly rule: string;
  readonly severity: Severity;
  readonly key: ValueKey;
  readonly write: (values: Values) => CellValue;
}[] = [
  {
    rule: "id-number-checksum",
    severity: "error",
    key: "id_no",
    write: ({ id_no: idNo }) => idNo!.slice(0, 17) + (idNo!.endsWith("5") ? "6" : "5"),
  },
  {
    rule: "date-impossible",
    severity: "error",
    key: "work_start_date",
    write: (values) => `${values.work_start_date!.slice(0, 4)}.13`,
  },
  { rule: "code-unknown", severity: "warning", key: "health", write: () => "马马虎虎" },
  { rule: "phone-format", severity: "warning", key: "mobile", write: (values) => values.mobile!.slice(0, 10) },
  { rule: "required-missing", severity: "warning", key: "orig_post", write: () => null },
];

/**
 * The rows of a long roster, made one after the other so that nothing but the current row is held.
 * @example const { headings, rows } = longRosterRows({ rows: 100_000, seed: 1 })
 */
export function longRosterRows(options: LongRosterOptions): LongRoster {
  const planted: LongRoster["planted"][number][] = [];
  const rows = [...walkRows(options, planted)];
  return { headings: headingsOf(options), rows, planted };
}

/** The same as an .xlsx of one sheet 在册, the heading in its first row; written as it is made. */
export async function makeLongRoster(options: LongRosterOptions): Promise<Uint8Array> {
  const stream = writeXlsxStream(walkRows(options, []), {
    name: "在册",
    columns: headingsOf(options).map((header) => ({ header, width: 14 })),
    // As spreadsheets save it: equal strings once.
    inlineStrings: false,
  });
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function headingsOf({ columns: count = columns.length }: LongRosterOptions): readonly string[] {
  return columns.slice(0, count).map(([heading]) => heading);
}

function* walkRows(
  { rows, seed, columns: count = columns.length, asOf = "2026-11-22" }: LongRosterOptions,
  planted: LongRoster["planted"][number][],
): Generator<CellValue[]> {
  const makers = makeMakers(makeRandom(`long ${seed}`), asOf, { uniqueNames: false });
  for (let place = 0; place < rows; place += 1) {
    const unit = sampleUnits[place % sampleUnits.length]!;
    const values = makeValues(makers, unit, { kind: place % 50 === 0 ? "离休" : "退休", fresh: false });
    const cells = columns.slice(0, count).map(([, key]) => writeCell(values, key, { number: place + 1, asOf }));
    const slip = place % EVERY === EVERY - 1 ? slips[Math.floor(place / EVERY) % slips.length]! : null;
    if (slip !== null) {
      const column = columns.findIndex(([, key]) => key === slip.key);
      cells[column] = slip.write(values);
      planted.push({ rule: slip.rule, severity: slip.severity, cell: cellAddress(place + 2, column) });
    }
    yield cells;
  }
}

function writeCell(
  values: Values,
  key: ValueKey | "age" | "seq",
  { number, asOf }: { readonly number: number; readonly asOf: IsoDay },
): CellValue {
  if (key === "seq") return number;
  if (key === "age") return completedYears(values.birth_date!, asOf);
  const text = textOf(values, key);
  if (text === "") return null;
  return dates.has(key) ? officialDate(text.slice(0, 7)) : text;
}
