import { findCode } from "../codes/codeList.js";
import { ranks } from "../codes/ranks.js";
import type { Fix } from "../model/finding.js";
import { hasValue, isEmpty, type RosterRecord, valueOf } from "../model/record.js";
import { columnOf } from "../model/table.js";
import { offerValue } from "./offerValue.js";
import { found } from "./found.js";
import type { RowRule, RuleContext } from "./rule.js";

const fields = ["orig_post", "orig_unit_post"] as const;

/** 副主任(正处级) beside an empty 原职级: the rank is lost to the statistics until it stands in its own column. */
export const rankInPost: RowRule = {
  code: "rank-in-post",
  block: "retirement",
  scope: "row",
  severities: ["info"],
  fix: "ask",
  source: "公务员法 第十八条",
  reads: ["orig_post", "orig_unit_post", "orig_rank", "orig_grade"],

  check(record, context) {
    if (hasValue(record.told.orig_rank) || !isEmpty(record, "orig_rank")) return null;
    for (const field of fields) {
      const post = valueOf(record, field);
      const split = post === null || !post.includes("级") ? null : splitRank(post);
      // A combined column may be told as its two parts, which have no cell of their own.
      if (split === null || columnOf(context.table, field) < 0) continue;
      return found(rankInPost, "info", { record, field, context }, {
        params: { post: post!, rank: split.rank, rest: split.rest },
        fix: splitFix(record, field, { split, context }),
      });
    }
    return null;
  },
};

interface Split {
  readonly rank: string;
  /** What remains of the post. */
  readonly rest: string;
}

const bracketed = /[（(〔[]([^（）()〔〕[\]]*级[^（）()〔〕[\]]*)[）)〕\]]/u;
const plain = /(?<!享受|按|参照|比照)([正副][^\s，、；正副]{1,4}级)(?!以上|以下|别|待遇|医疗|单项|生活|政治)/u;

/** A rank in brackets is taken out; one within a title (副处级调研员) belongs to it and stays. */
function splitRank(post: string): Split | null {
  const inBrackets = bracketed.exec(post);
  const named = inBrackets === null ? null : rankNamed(inBrackets[1]!);
  if (named !== null) return { rank: named, rest: post.replace(inBrackets![0], "").trim() };
  const within = plain.exec(post);
  const rank = within === null ? null : rankNamed(within[1]!);
  return rank === null ? null : { rank, rest: post };
}

/** As the unit writes it, where the list knows it. */
function rankNamed(text: string): string | null {
  const match = findCode(ranks, text);
  return match === null || match.name === "其他" ? null : text.trim();
}

function splitFix(
  record: RosterRecord,
  field: (typeof fields)[number],
  { split, context }: { readonly split: Split; readonly context: RuleContext },
): Fix | null {
  const rank = offerValue({ record, field: "orig_rank", context }, split.rank);
  const post = record.told[field]!.value === split.rest ? null : offerValue({ record, field, context }, split.rest);
  return rank === null || post === null ? rank : { value: `${post.value} | ${rank.value}`, safe: false, cells: [...post.cells, ...rank.cells] };
}
