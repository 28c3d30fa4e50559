import { definitionOf } from "../roster/ledgers/fieldDefinition.js";
import { retirees } from "../roster/ledgers/retirees.js";
import type { FieldId } from "../roster/model/field.js";
import type { OpenDispute } from "../roster/protocol/dispute.js";

/** A dispute with the name of whom it is about, null where nobody knows it. */
export interface NamedDispute extends OpenDispute {
  readonly name: string | null;
}

export interface ChosenDisputes {
  readonly chosen: readonly NamedDispute[];
  /** Words that point at nothing, or at several people of one name. */
  readonly unclear: readonly string[];
}

/**
 * The disputes that a person points at: by record id or name, `who:field` for one cell, `:field` for that field of everybody.
 * Nothing is guessed: a name that two people bear points at nobody.
 * @example chooseDisputes(disputes, ["王秀英:联系电话", ":home_addr"]).chosen
 */
export function chooseDisputes(disputes: readonly NamedDispute[], words: readonly string[]): ChosenDisputes {
  const chosen = new Set<NamedDispute>();
  const unclear: string[] = [];
  for (const word of words) {
    const meant = disputesOf(disputes, word);
    if (meant.length === 0 || new Set(meant.map(({ recordId }) => recordId)).size > mostPeople(word)) unclear.push(word);
    else for (const dispute of meant) chosen.add(dispute);
  }
  return { chosen: disputes.filter((dispute) => chosen.has(dispute)), unclear };
}

const mostPeople = (word: string): number => (/^[:：]/u.test(word) ? Number.POSITIVE_INFINITY : 1);

function disputesOf(disputes: readonly NamedDispute[], word: string): readonly NamedDispute[] {
  // An id may hold a colon of its own.
  const whole = disputes.filter((dispute) => isAbout(dispute, word));
  if (whole.length > 0) return whole;
  const at = Math.max(word.lastIndexOf(":"), word.lastIndexOf("："));
  if (at < 0) return [];
  const [who, field] = [word.slice(0, at), word.slice(at + 1)];
  return disputes.filter((dispute) => (who === "" || isAbout(dispute, who)) && isField(dispute.field, field));
}

function isAbout({ recordId, name }: NamedDispute, who: string): boolean {
  return recordId === who || name === who;
}

/** By its id, its names, or a heading that rosters have for it. */
function isField(field: FieldId, given: string): boolean {
  const { zh, en, headings } = definitionOf(retirees, field);
  return field === given || zh === given || en.toLowerCase() === given.toLowerCase() || headings.some(({ text, part }) => part === undefined && text === given);
}
