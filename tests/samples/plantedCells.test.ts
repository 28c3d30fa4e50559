import { describe, expect, test } from "vitest";
import { makeDistrict } from "../../samples/makeDistrict.js";
import { openFile, type LookAt, type SeenCell } from "./readFiles.js";

const { files, truth } = await makeDistrict({ seed: 11, asOf: "2026-11-22" });
const opened = new Map<string, LookAt>();
for (const file of files) opened.set(file.name, await openFile(file));
const look = (place: { readonly file: string; readonly sheet: string | null; readonly cell: string }): SeenCell =>
  opened.get(place.file)!(place.sheet, place.cell);

const text = (cell: SeenCell): string => String(cell.value ?? "");
const isEmpty = (cell: SeenCell): boolean => text(cell).trim() === "";
const digits = (cell: SeenCell): string =>
  text(cell)
    .normalize("NFKC")
    .replace(/[^0-9Xx]/gu, "");

/** What another reader must see in the cell of a planted mistake. */
const looksLike: Readonly<Record<string, (cell: SeenCell) => boolean>> = {
  "column-unrecognised": (cell) => ["属相", "血型"].includes(text(cell)),
  "sensitive-column": (cell) => /银行卡|疾病/u.test(text(cell)),
  "column-duplicate": (cell) => text(cell) === "原职务级别",
  "required-missing": isEmpty,
  "name-characters": (cell) => /[0-9a-z&]/u.test(text(cell)),
  "text-formula": (cell) => /^[=@]/u.test(text(cell)) && cell.formula === null,
  "id-number-format": (cell) => digits(cell).length === 18 && !/^\d{17}[\dX]$/u.test(text(cell)),
  "id-number-15-digit": (cell) => /^\d{15}$/u.test(text(cell)),
  "id-number-precision-lost": (cell) => typeof cell.value === "number" && cell.value > 1e17 && cell.format !== "@",
  "id-number-length": (cell) => text(cell).length === 17 || text(cell).length === 19,
  "id-number-characters": (cell) => /[Ol]/u.test(text(cell)),
  "id-number-impossible-date": (cell) => /^\d{6}(?:\d{4}(?:0230|1305)|2048|18)/u.test(text(cell)),
  "id-number-area": (cell) => /^(?:320499|379966|519800)/u.test(text(cell)),
  "date-unreadable": (cell) => /^\D+$/u.test(text(cell)),
  "date-ambiguous": (cell) =>
    typeof cell.value === "number" &&
    /^\d{4}\.1$/u.test(String(cell.value)) &&
    (cell.format === "" || cell.format === "General"),
  "date-two-digit-year": (cell) => /^\d{2}[.年]/u.test(text(cell)),
  "date-impossible": (cell) => /\.13$|2月30日$|-06-31$/u.test(text(cell)),
  "code-unknown": (cell) => ["汗族", "大砖", "马马虎虎", "单生", "副出级", "回汉"].includes(text(cell)),
  "lixiu-start-missing": isEmpty,
  "lixiu-birth": (cell) => /19(?:39|40)/u.test(text(cell)),
  "lixiu-new": (cell) => /2026/u.test(text(cell)),
  "rank-in-post": (cell) => /[（(].科级[）)]/u.test(text(cell)),
  "party-date-missing": isEmpty,
  "party-branch-missing": isEmpty,
  "party-date-not-member": (cell) => !isEmpty(cell),
  "party-join-before-founding": (cell) => /19(?:20|19)/u.test(text(cell)) || typeof cell.value === "number",
  "deceased-date-missing": isEmpty,
  "deceased-but-listed": (cell) => ["健在", "是", "否"].includes(text(cell)),
  "offsite-place-missing": (cell) => text(cell) === "是",
  "hardship-unexplained": (cell) => ["是", "有", "√"].includes(text(cell)),
  "contact-missing": isEmpty,
  "phone-format": (cell) => /^\d{10,12}$/u.test(text(cell)) && !/^1[3-9]\d{9}$/u.test(text(cell)),
  "total-mismatch": (cell) => /\d+人/u.test(text(cell)),
  "group-category": (cell) => ["建国前参加工作退休干部", "退职"].includes(text(cell)),
  "age-stale": (cell) => text(cell) === "年龄",
};

describe("another reader sees at the truth's addresses", () => {
  test.each(Object.keys(looksLike))("what was planted for %s", (rule) => {
    const cells = truth.planted
      .filter((planted) => planted.rule === rule)
      .map((planted) => ({ ...planted, seen: look(planted) }));
    expect(cells.length).toBeGreaterThanOrEqual(2);
    expect(cells.filter(({ seen }) => !looksLike[rule]!(seen))).toEqual([]);
  });

  test("the deaths that are only hinted at", () => {
    const seen = truth.planted
      .filter(({ rule }) => rule === "deceased-hint")
      .map((planted) => ({ planted, cell: look(planted) }));
    const words = seen.filter(({ cell }) => /已故|病故|去世|逝世/u.test(text(cell)));
    const struck = seen.filter(({ cell }) => cell.struck);
    expect([seen.length, words.length, struck.length]).toEqual([10, 6, 2]);
  });

  test("the headings of every column", () => {
    const wrong = truth.sheets.flatMap(({ file, sheet, tables }) =>
      tables.flatMap(({ headerRows: [first, last], columns }) =>
        columns.filter(({ column, heading }) => {
          const rows = Array.from({ length: last - first + 1 }, (_, place) =>
            text(look({ file, sheet, cell: `${column}${first + place}` })).replace(/\s+/gu, ""),
          );
          const leaf = rows.filter((written) => written !== "").at(-1) ?? "";
          return leaf !== (heading.split("|").at(-1) ?? "");
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("the names of the people in their rows", () => {
    const nameColumns = new Map(
      truth.sheets.flatMap(({ file, sheet, tables }) =>
        tables.flatMap((table) =>
          table.peopleRows.map(
            (row) => [`${file}|${sheet}|${row}`, table.columns.find(({ field }) => field === "name")!.column] as const,
          ),
        ),
      ),
    );
    const oddNames = new Set(
      truth.planted
        .filter(({ rule, field }) => rule === "name-characters" || (rule === "required-missing" && field === "name"))
        .map(({ file, sheet, cell }) => `${file}|${sheet}|${cell}`),
    );
    const wrong = truth.people.flatMap(({ values, records }) =>
      records.filter(({ file, sheet, row, again }) => {
        const cell = `${nameColumns.get(`${file}|${sheet}|${row}`)!}${row}`;
        if (oddNames.has(`${file}|${sheet}|${cell}`) || again === "variant-name") return false;
        return !text(look({ file, sheet, cell })).replace(/\s/gu, "").startsWith(values.name!);
      }),
    );
    expect(wrong).toEqual([]);
  });
});
