import { derivations } from "../enrich/derivations.js";
import type { DerivationRule } from "../enrich/derivation.js";
import type { Derivation, Proposal } from "../enrich/proposal.js";
import { proposeCells } from "../enrich/proposeCells.js";
import type { Ledger } from "../ledgers/ledger.js";
import { normaliseHeading } from "../ledgers/normaliseHeading.js";
import { yearOf } from "../model/partialDate.js";
import type { CellEdit } from "../model/edit.js";
import type { Policy } from "../model/policy.js";
import type { Workbook } from "../model/sheet.js";
import { columnOf } from "../model/table.js";
import type { ColumnOffer } from "./columnOffer.js";
import type { ProposedEdit } from "./proposeEdits.js";
import type { Survey, TableSurvey } from "./survey.js";

/**
 * Headings of the clerk's own sheet, in the words that units use. Those of derived fields are read as such from then on; the others
 * are none of the ledger's and stay out of every report.
 */
const headings: Readonly<Record<Derivation, string>> = {
  "birth-date": "出生日期", "birth-date-id": "身份证出生日期", gender: "性别", age: "年龄", "party-years": "党龄", "revolution-period": "离休时期",
  "statutory-retirement": "法定退休年月", "fifty-party-years": "50年党龄候选", "round-birthday": "整十寿辰", "lunar-birthday": "农历生日公历日", "home-division": "户籍登记地",
};

/** Of these the year is part of what they say. */
const ofTheYear: ReadonlySet<Derivation> = new Set(["fifty-party-years", "round-birthday", "lunar-birthday"]);

/**
 * Columns that could be added right of everything in each sheet, with what would stand in them; a sheet that has the column, also one
 * that was added so before, is offered none.
 */
export function offerColumns(survey: Survey, options: { readonly ledger: Ledger; readonly policy: Policy; readonly workbook: Workbook }): readonly ColumnOffer[] {
  const { workbook, ledger, policy } = options;
  return survey.sheets.flatMap(({ sheet, tables }) => {
    const first = workbook.sheets.find(({ name }) => name === sheet)?.rows.reduce((wide, { values }) => Math.max(wide, values.length), 0) ?? 0;
    return tables.flatMap((table) => offersOf(table, { asOf: survey.asOf, ledger, policy, sheet, column: first }));
  });
}

interface OfferPlace {
  readonly asOf: Survey["asOf"];
  readonly ledger: Ledger;
  readonly policy: Policy;
  readonly sheet: string | null;
  /** The first blank column. */
  readonly column: number;
}

function offersOf({ table, records, findings }: TableSurvey, { asOf, ledger, policy, sheet, column }: OfferPlace): readonly ColumnOffer[] {
  const year = yearOf(asOf);
  const headingOf = (derivation: Derivation): string => headings[derivation] + (ofTheYear.has(derivation) ? `(${String(year)}年)` : "");
  const present = new Set(table.columns.map(({ heading }) => normaliseHeading(heading)));
  const isAbsent = ({ field, derivation }: DerivationRule): boolean =>
    (field === null || (columnOf(table, field) < 0 && !table.questions.some(({ candidates }) => candidates.includes(field)))) && !present.has(normaliseHeading(headingOf(derivation)));
  const wanted = derivations.filter(isAbsent);
  const asked = derivations.map(({ derivation }) => ({ derivation, column: null }));
  const shown = proposeCells(records, { asOf, table, findings, ledger, policy, asked });
  const last = table.columns.reduce((right, { index }) => Math.max(right, index), 0);
  const [top] = table.peopleRows;
  return wanted.flatMap(({ derivation }): readonly ColumnOffer[] => {
    const proposals = shown.filter((proposal) => proposal.derivation === derivation);
    if (proposals.length === 0) return [];
    const row = table.headerRows[1];
    const head = table.columns.find(({ index }) => index === last)?.headingRow ?? row;
    return [{
      sheet, derivation,
      heading: { sheet, row, column, value: headingOf(derivation), asText: false, like: { row: head, column: last } },
      cells: proposals.map((proposal): ProposedEdit => ({ proposal, edit: editOf(proposal, { sheet, column, like: { row: top ?? row, column: last } }) })),
    }];
  });
}

function editOf({ row, value, asText }: Proposal, place: Pick<CellEdit, "sheet" | "column" | "like">): CellEdit {
  return { ...place, row, value, asText };
}
