import { maskNumber } from "../../codes/maskText.js";
import { officialDate } from "../../model/partialDate.js";
import { numberCell, textCell } from "../draft.js";
import type { FormContext, NumbersShown } from "./formContext.js";
import { centred, type FormColumn } from "./formPage.js";
import type { FormPerson, ShownField } from "./formPerson.js";

/** Columns that several forms have. */
export interface PersonColumns {
  readonly seq: FormColumn;
  readonly name: FormColumn;
  readonly gender: FormColumn;
  readonly birth: FormColumn;
  readonly kind: FormColumn;
  readonly post: FormColumn;
  readonly phone: FormColumn;
  readonly address: FormColumn;
  number(shown: Exclude<NumbersShown, "none">): FormColumn;
  /** A field as the roster has it. */
  field(head: string, width: number, ...fields: readonly ShownField[]): FormColumn;
}

export function personColumns({ words: { heads } }: FormContext): PersonColumns {
  const field: PersonColumns["field"] = (head, width, ...fields) => ({ head, width, cell: ({ texts }) => centred(firstOf(texts, fields)) });
  return {
    seq: { head: heads.seq, width: 5, cell: (_person, number) => numberCell(number) },
    name: { head: heads.name, width: 10, cell: ({ name }) => centred(name) },
    gender: field(heads.gender, 6, "gender"),
    birth: { head: heads.birth, width: 11, cell: ({ birth, texts }) => centred(birth === null ? texts.birth_date ?? "" : officialDate(birth)) },
    kind: field(heads.kind, 10, "retire_kind"),
    post: { head: heads.post, width: 26, cell: (person) => textCell(postOf(person)) },
    phone: field(heads.phone, 15, "mobile", "landline"),
    address: { head: heads.address, width: 30, cell: ({ texts }) => textCell(texts.home_addr ?? "") },
    number: (shown) => ({ head: heads.idNumber, width: 21, cell: ({ idNumber }) => centred(shown === "full" ? idNumber : maskNumber(idNumber)) }),
    field,
  };
}

/** 原单位及职务 in one cell, whichever way the unit keeps it. */
export function postOf({ texts }: FormPerson): string {
  return texts.orig_unit_post ?? [texts.orig_unit, texts.orig_post].filter((part) => part !== undefined).join("");
}

function firstOf(texts: FormPerson["texts"], fields: readonly ShownField[]): string {
  return fields.map((field) => texts[field] ?? "").find((text) => text !== "") ?? "";
}
