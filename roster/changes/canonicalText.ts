import type { FieldType } from "../model/field.js";
import type { Flag, IdNumber, Phones, Told } from "../model/record.js";

/** Between texts that stand in one field: two phones, two addresses. */
const separator = "、";

/**
 * One told value as the register keeps it; "" where nothing is told. What could not be read keeps its own words, with
 * spaces folded, so that the register shows what waits for correction.
 * @example canonicalText("flag", { text: "是（上海）", value: { yes: true, detail: "上海" }, notes: null, form: null }) === "是(上海)"
 */
export function canonicalText(type: FieldType, told: Told<unknown>): string {
  if (told.value === null) return type === "code" && saysNothing(told) ? "" : foldSpaces(told.text);
  switch (type) {
    case "id":
      return (told.value as IdNumber).digits;
    case "phone":
      return phoneText(told.value as Phones);
    case "flag":
      return flagText(told.value as Flag);
    default:
      return foldSpaces(String(told.value));
  }
}

/** Several columns of one field, in the order of the sheet, each text once. */
export function joinTexts(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ""))].join(separator);
}

function phoneText({ numbers, odd }: Phones): string {
  return joinTexts([...numbers, ...odd.map(foldSpaces)]);
}

function flagText({ yes, detail }: Flag): string {
  const word = yes === null ? "" : yes ? "是" : "否";
  const more = foldSpaces(detail);
  return word === "" || more === "" ? word + more : `${word}(${more})`;
}

/** 否 under 是否独居 is understood and names no code: it must not stand in the register as one. */
function saysNothing({ notes }: Told<unknown>): boolean {
  return !(notes ?? []).some((note) => note.code === "code-unknown");
}

/** Most texts hold no space, and looking is cheaper than writing anew. */
function foldSpaces(text: string): string {
  return !/\s/u.test(text) ? text : text.replace(/\s+/gu, " ").trim();
}
