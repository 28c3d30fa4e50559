import { useState } from "react";
import { cellAddress } from "../../roster/model/address.js";
import { say } from "../../roster/words/words.js";
import type { PlacedFinding } from "../engine/engine.js";
import { keyOfFinding } from "../workflow/desk.js";
import { safeFixesOf } from "../workflow/writeCells.js";
import { Button } from "./Button.js";
import { FindingItem } from "./FindingItem.js";
import { useSpeech, type Speech } from "./language.js";
import { useDeskState } from "./useDesk.js";

export type Grouping = "rule" | "person";

interface Group {
  readonly key: string;
  readonly title: string;
  readonly findings: readonly PlacedFinding[];
}

/** So many of a group are drawn at once; a rule may speak of a whole column. */
const page = 50;

interface FindingListProps {
  readonly findings: readonly PlacedFinding[];
  readonly grouping: Grouping;
  onPreview(findings: readonly PlacedFinding[]): void;
}

/** Findings in groups, the gravest first; a group opens to its findings. */
export function FindingList({ findings, grouping, onPreview }: FindingListProps) {
  const speech = useSpeech();
  const { at } = useDeskState();
  return (
    <div className="groups">
      {groupsOf(findings, grouping, speech).map((group) => (
        <FindingGroup key={group.key} group={group} grouping={grouping} isHere={group.findings.some((finding) => keyOfFinding(finding) === at)} onPreview={onPreview} />
      ))}
    </div>
  );
}

function FindingGroup({ group, grouping, isHere, onPreview }: { readonly group: Group; readonly grouping: Grouping; readonly isHere: boolean; onPreview(findings: readonly PlacedFinding[]): void }) {
  const { pane, finding } = useSpeech();
  const { at } = useDeskState();
  const [open, setOpen] = useState(false);
  const [limit, setLimit] = useState(page);
  const { severity } = group.findings[0]!;
  const safe = grouping === "rule" ? safeFixesOf(group.findings) : [];
  const place = group.findings.findIndex((one) => keyOfFinding(one) === at);
  const drawn = group.findings.slice(0, Math.max(limit, place + 1));
  return (
    <details open={open || isHere} onToggle={({ currentTarget }) => { setOpen(currentTarget.open); }}>
      <summary><span className={`badge ${severity}`}>{pane.severity[severity]}</span>{say(pane.group, { title: group.title, count: group.findings.length })}</summary>
      {grouping === "rule" && <p className="advice">{finding(group.findings[0]!).advice}</p>}
      {safe.length > 1 && <Button small onPress={() => { onPreview(safe); }}>{say(pane.fixRule, { count: safe.length })}</Button>}
      <ul className="findings">
        {drawn.map((one, index) => <FindingItem key={`${keyOfFinding(one)} ${String(index)}`} finding={one} grouping={grouping} onPreview={onPreview} />)}
      </ul>
      {drawn.length < group.findings.length && (
        <Button small onPress={() => { setLimit(limit + page * 4); }}>{say(pane.previewMore, { count: group.findings.length - drawn.length })}</Button>
      )}
    </details>
  );
}

function groupsOf(findings: readonly PlacedFinding[], grouping: Grouping, { pane, finding: word }: Speech): readonly Group[] {
  const groups = new Map<string, PlacedFinding[]>();
  for (const finding of findings) {
    const key = grouping === "rule" ? `${finding.severity} ${finding.rule}` : finding.person === null ? "" : `${finding.sheet ?? ""}!${String(finding.row)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [finding]);
    else known.push(finding);
  }
  return [...groups].map(([key, all]) => {
    const [first] = all as [PlacedFinding];
    if (grouping === "rule") return { key, title: word(first).title, findings: all };
    const title = first.person === null ? pane.noPerson : say(pane.personPlace, { person: first.person, cell: cellAddress(first.row, 0).slice(1) });
    return { key, title, findings: all };
  });
}
