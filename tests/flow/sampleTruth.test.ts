import { describe, expect, test } from "vitest";
import { retirees } from "../../roster/ledgers/retirees.js";
import { cellAddress, columnLetters, parseAddress } from "../../roster/model/address.js";
import { defaultPolicy } from "../../roster/model/policy.js";
import { valueOf, type RosterRecord } from "../../roster/model/record.js";
import { surveyWorkbook } from "../../roster/workflow/surveyWorkbook.js";
import type { Survey, TableSurvey } from "../../roster/workflow/survey.js";
import { makeDistrict, type SampleFile } from "../../samples/makeDistrict.js";
import type { TrueSheet, Truth } from "../../samples/truth.js";
import { readWorkbook } from "../../spreadsheet/readWorkbook.js";

/** The whole way from bytes to findings, as `check` goes it. */
async function surveyFile({ name, bytes }: SampleFile, asOf: string): Promise<Survey> {
  const read = await readWorkbook(bytes, { fileName: name });
  if (!read.ok) throw new Error(`${name}: ${read.refusal.code}`);
  return surveyWorkbook(read.value, { file: name, asOf, ledger: retirees, policy: defaultPolicy, guess: true });
}

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string;
  readonly field: string | null;
}

const keyOf = ({ rule, severity, file, sheet, cell, field }: Found): string =>
  [rule, severity, file, sheet ?? "", cell, field ?? ""].join(" | ");

function findingsOf(surveys: readonly Survey[]): readonly Found[] {
  return surveys.flatMap(({ file, sheets }) =>
    sheets.flatMap(({ sheet, tables }) =>
      tables.flatMap(({ findings }) =>
        findings.map(({ rule, severity, row, column, field }) => ({
          rule,
          severity,
          file,
          sheet,
          cell: cellAddress(row, column),
          field,
        })),
      ),
    ),
  );
}

function tablesOf(
  surveys: readonly Survey[],
  { file, sheet }: Pick<TrueSheet, "file" | "sheet">,
): readonly TableSurvey[] {
  return surveys.find((survey) => survey.file === file)?.sheets.find((read) => read.sheet === sheet)?.tables ?? [];
}

function recordAt(surveys: readonly Survey[], place: Truth["oddities"][number]): RosterRecord | undefined {
  const { row } = parseAddress(place.cell);
  return tablesOf(surveys, place)
    .flatMap(({ records }) => records)
    .find((record) => record.row === row);
}

describe.each([
  { seed: 1, asOf: "2026-11-22" },
  { seed: 20, asOf: "2026-11-22" },
  { seed: 3, asOf: "2027-05-10" },
])("the sample district of seed $seed as of $asOf", async ({ seed, asOf }) => {
  const { files, truth } = await makeDistrict({ seed, asOf });
  const surveys: Survey[] = [];
  for (const file of files) surveys.push(await surveyFile(file, asOf));
  const found = findingsOf(surveys);
  const rosters = truth.sheets.filter(({ skipped }) => skipped === null);

  test("[R2] statistics, forms, notes and empty templates are no rosters, everything else is", () => {
    const skipped = surveys
      .flatMap((survey) => survey.skipped.map(({ sheet, reason }) => `${survey.file} ${sheet ?? ""} ${reason}`))
      .sort();
    expect(skipped).toEqual(
      truth.sheets
        .flatMap(({ file, sheet, skipped: reason }) => (reason === null ? [] : [`${file} ${sheet ?? ""} ${reason}`]))
        .sort(),
    );
  });

  test.each(rosters.map((sheet) => [`${sheet.file} ${sheet.sheet ?? ""}`, sheet] as const))(
    "[R2] headings and people of %s",
    (_, sheet) => {
      const shapes = tablesOf(surveys, sheet).map(({ table }) => ({
        headerRows: table.headerRows,
        dataRows: table.dataRows,
        peopleRows: table.peopleRows,
      }));
      expect(shapes).toEqual(
        sheet.tables.map(({ headerRows, dataRows, peopleRows }) => ({ headerRows, dataRows, peopleRows })),
      );
    },
  );

  test.each(rosters.map((sheet) => [`${sheet.file} ${sheet.sheet ?? ""}`, sheet] as const))(
    "[R3] columns of %s",
    (_, sheet) => {
      const columns = tablesOf(surveys, sheet).map(({ table }) =>
        table.columns.map(({ index, heading, field, part }) => ({
          column: columnLetters(index),
          heading,
          field,
          part,
        })),
      );
      expect(columns).toEqual(
        sheet.tables.map((table) =>
          table.columns.map(({ column, heading, field, part }) => ({ column, heading, field, part })),
        ),
      );
    },
  );

  test("[R3] exactly what cannot be settled is asked, the right field first", () => {
    const asked = rosters.flatMap((sheet) =>
      tablesOf(surveys, sheet).flatMap(({ questions }) =>
        questions.map(({ column, candidates }) => `${sheet.file} ${columnLetters(column)} ${candidates[0] ?? ""}`),
      ),
    );
    expect(asked.sort()).toEqual(
      rosters
        .flatMap(({ file, tables }) =>
          tables.flatMap(({ columns }) =>
            columns.flatMap(({ column, field, asked: must }) => (must ? [`${file} ${column} ${field ?? ""}`] : [])),
          ),
        )
        .sort(),
    );
  });

  test("[R4] every planted mistake is found at its cell, with its rule, severity and field", () => {
    const keys = new Set(found.map(keyOf));
    expect(truth.planted.map(keyOf).filter((key) => !keys.has(key))).toEqual([]);
  });

  test("no error and no warning stands anywhere else", () => {
    const keys = new Set(truth.planted.map(keyOf));
    expect(
      found
        .filter(({ severity }) => severity !== "info")
        .map(keyOf)
        .filter((key) => !keys.has(key)),
    ).toEqual([]);
  });

  test("infos stand nowhere else either, but for columns that several people filled in", () => {
    const keys = new Set(truth.planted.map(keyOf));
    expect(
      found
        .filter(({ severity, rule }) => severity === "info" && rule !== "column-uniform")
        .map(keyOf)
        .filter((key) => !keys.has(key)),
    ).toEqual([]);
  });

  test("[R5] what is odd but right is read as it is meant", () => {
    const wrong = truth.oddities
      .filter(({ value }) => value !== null)
      .flatMap((odd) => {
        const record = recordAt(surveys, odd);
        const read = record === undefined ? null : valueOf(record, odd.field);
        return read === odd.value ? [] : [{ ...odd, read }];
      });
    expect(wrong).toEqual([]);
  });

  test("what is odd but right is not complained about", () => {
    const places = new Set(truth.oddities.map(({ file, sheet, cell }) => `${file} ${sheet ?? ""} ${cell}`));
    expect(
      found.filter(
        ({ severity, file, sheet, cell }) => severity !== "info" && places.has(`${file} ${sheet ?? ""} ${cell}`),
      ),
    ).toEqual([]);
  });

  test("the dead are read as dead where their unit says so", () => {
    const stated = truth.people.filter(({ death }) => death?.mark === "stated");
    const unread = stated.flatMap(({ values, records }) =>
      records.filter((place) => {
        const record = tablesOf(surveys, place)
          .flatMap(({ records: all }) => all)
          .find(({ row }) => row === place.row);
        return (
          record === undefined ||
          (valueOf(record, "alive") !== "去世" && valueOf(record, "death_date") === null) ||
          valueOf(record, "name") !== values.name
        );
      }),
    );
    expect(unread).toEqual([]);
  });
});
