import { claim, type Draft } from "./columnDraft.js";
import { partOf } from "./subtableHeadings.js";

/**
 * A heading that stands a second time beside the columns of another person is about that person: 联系人, 与本人关系,
 * 联系电话; or 姓名 before 与本人关系.
 */
export function adoptNeighbour(place: number, drafts: readonly Draft[]): void {
  const draft = drafts[place]!;
  if (draft.field === null || draft.by !== "heading" || draft.part !== null || !personal.has(draft.field)) return;
  if (!drafts.slice(0, place).some((earlier) => earlier.field === draft.field && earlier.part === null)) return;
  const left = drafts[place - 1];
  const right = drafts[place + 1];
  const leads = draft.field === "name" && isPart(right) && right.part !== "name";
  const neighbour = leads ? right : isPart(left) ? left : null;
  if (neighbour === null) return;
  claim(draft, neighbour.field!, partOf(draft.heading.path.at(-1)!), 0.85);
}

/** What another person has too. */
const personal: ReadonlySet<string> = new Set(["name", "mobile", "birth_date", "orig_unit", "orig_post", "orig_unit_post", "health", "gender", "id_no", "age"]);

function isPart(draft: Draft | undefined): draft is Draft {
  return draft !== undefined && draft.field !== null && draft.part !== null;
}
