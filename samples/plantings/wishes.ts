import type { Values } from "../people/person.js";
import { isCsv, type Spot } from "./bench.js";

type Where = (values: Readonly<Values>, spot: Spot) => boolean;

export const isLixiu: Where = (values) => values.retire_kind === "离休";
export const isCadre: Where = (values) => values.retire_kind === "退休";
export const isMember: Where = (values) => values.political_status === "中共党员";
export const isSettled: Where = (values) => values.retire_date! < "2024";

/** Cells that can hold a number: a CSV has text only. */
export const inSpreadsheet: Where = (_, { book }) => !isCsv(book.file);

/** Real looks and hidden rows: neither a CSV nor the old binary format keeps them. */
export const inXlsx: Where = (_, { book }) => book.file.endsWith(".xlsx");

/** Rows below a heading such as 二、退休干部, which a changed category would contradict. */
export const inGroups: Where = (_, { table }) => table.plan.body.some((row) => row.kind === "group");

export function not(where: Where): Where {
  return (values, spot) => !where(values, spot);
}

/** Where formulas work out sex and age from the number and the birth, these two stay as they are. */
export const withoutFormulas: Where = (_, { book }) => book.unit.layout !== "filteredList";

/** Where 党龄 is worked out from 转正时间, the Party's dates stay as they are. */
export const withoutPartyYears: Where = (_, { table }) =>
  table.plan.columns.every((column) => column.key !== "party_years");

export function both(...all: readonly Where[]): Where {
  return (values, spot) => all.every((where) => where(values, spot));
}
