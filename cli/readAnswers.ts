import type { GivenAnswer } from "../roster/changes/tellRoster.js";
import type { RemoveReason } from "../roster/model/change.js";
import type { Arguments } from "./arguments.js";

const reasons: readonly RemoveReason[] = ["去世", "转出", "误录", "重复", "其他"];

/**
 * What the clerk answered on the command line, or the piece that is not understood.
 * @example readAnswers({ gone: ["王秀英=转出:jiaoyu"], same: [] }) // [{ kind: "gone", who: "王秀英", reason: "转出", toUnit: "jiaoyu" }]
 */
export function readAnswers({ gone, same }: Pick<Arguments, "gone" | "same">): readonly GivenAnswer[] | string {
  const answers: GivenAnswer[] = same.map((who) => ({ kind: "same", who }));
  for (const piece of gone) {
    const at = piece.lastIndexOf("=");
    const [word, toUnit, ...more] = piece.slice(at + 1).split(/[:：]/u);
    const reason = reasons.find((known) => known === word);
    const isUnit = toUnit === undefined || (reason === "转出" && /^[a-z0-9][a-z0-9-]{0,62}$/u.test(toUnit));
    if (at <= 0 || reason === undefined || !isUnit || more.length > 0) return piece;
    answers.push({ kind: "gone", who: piece.slice(0, at), reason, ...(toUnit === undefined ? {} : { toUnit }) });
  }
  return answers;
}
