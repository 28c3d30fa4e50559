import type { RosterRecord } from "../../model/record.js";
import type { ColumnRule, RuleContext } from "../rule.js";
import { withCells } from "../withCells.js";
import { replaceFindings, type Watch } from "./watch.js";

/** A rule over a column's running tally. `all` gives the rows as they are when the cells of a fix are asked for. */
export function watchColumn(rule: ColumnRule, all: () => Iterable<RosterRecord>, context: RuleContext): Watch {
  const tally = rule.start(context);
  const check = () => rule.findings(tally, context).map((finding) => withCells(rule, finding, context, all));
  for (const record of all()) rule.count(tally, record, 1, context);
  let known = check();
  return {
    findings: () => known,
    update(before, after, delta) {
      if (before !== null) rule.count(tally, before, -1, context);
      if (after !== null) rule.count(tally, after, 1, context);
      known = [...replaceFindings(known, check(), delta)];
    },
  };
}
