/** One entry of a code list, by the name that official papers use. */
export interface Code {
  readonly name: string;
  /** The number of the national standard, only where its table was read from a source. */
  readonly code?: string;
  /** Other ways in which units write it. */
  readonly aliases: readonly string[];
}

export type CodeListId =
  | "gender" | "ethnicity" | "education" | "politicalStatus" | "retireKind" | "revolutionPeriod" | "rank" | "grade"
  | "treatment" | "medicalTreatment" | "health" | "selfCare" | "living" | "marital" | "alive" | "relation";

export interface CodeList {
  readonly listId: CodeListId;
  readonly title: string;
  /** The law, standard or template where the names were read. */
  readonly source: string;
  /** In the order of the list: ranks from the highest. */
  readonly codes: readonly Code[];
}

export interface CodeMatch {
  readonly name: string;
  /** "name": written officially; "alias": a known other spelling. */
  readonly by: "name" | "alias";
}

/** Looks a text up by name or alias after removing spaces. @example findCode(ethnicGroups, "汉") // { name: "汉族", by: "alias" } */
export function findCode(list: CodeList, text: string): CodeMatch | null {
  return indexOf(list).get(text.normalize("NFKC").replace(/\s+/gu, "")) ?? null;
}

/** The names nearest to a text that the list does not know, best first, at most three. */
export function nearestCodes(list: CodeList, text: string): readonly string[] {
  const wanted = new Set(text.normalize("NFKC").replace(/\s+/gu, ""));
  return list.codes
    .map((code) => ({ name: code.name, near: likeness(wanted, code.name) }))
    .filter((candidate) => candidate.near > 0)
    .sort((a, b) => b.near - a.near)
    .slice(0, 3)
    .map((candidate) => candidate.name);
}

function likeness(wanted: ReadonlySet<string>, name: string): number {
  let common = 0;
  for (const letter of new Set(name)) if (wanted.has(letter)) common += 1;
  return common / (wanted.size + new Set(name).size - common || 1);
}

const indexes = new WeakMap<CodeList, Map<string, CodeMatch>>();

function indexOf(list: CodeList): Map<string, CodeMatch> {
  let index = indexes.get(list);
  if (index === undefined) {
    index = new Map();
    for (const code of list.codes) for (const alias of code.aliases) index.set(alias, { name: code.name, by: "alias" });
    for (const code of list.codes) index.set(code.name, { name: code.name, by: "name" });
    indexes.set(list, index);
  }
  return index;
}
