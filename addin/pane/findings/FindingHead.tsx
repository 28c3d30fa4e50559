import { say } from "../../../roster/words/words.js";
import type { PlacedFinding } from "../../engine/engine.js";
import type { FindingGroup, Grouping } from "../../workflow/findingGroups.js";
import { safeFixesOf } from "../../workflow/writeCells.js";
import { Button } from "../Button.js";
import { useSpeech } from "../language.js";
import { useCheckWords } from "../useCheckWords.js";

interface FindingHeadProps {
  readonly group: FindingGroup;
  readonly grouping: Grouping;
  readonly isOpen: boolean;
  onToggle(): void;
  onPreview(findings: readonly PlacedFinding[]): void;
}

/** What a group is, how much is in it, and, once it is open, what to do about it. */
export function FindingHead({ group, grouping, isOpen, onToggle, onPreview }: FindingHeadProps) {
  const { pane, finding: word } = useSpeech();
  const words = useCheckWords();
  const [first] = group.findings as [PlacedFinding];
  const safe = safeFixesOf(group.findings);
  const title = grouping === "rule" ? word(first).title : first.person === null ? words.wholeSheet : say(words.personTitle, { person: first.person, row: first.row });
  return (
    <details open={isOpen}>
      <summary onClick={(event) => { event.preventDefault(); onToggle(); }}>
        <span className={`badge ${first.severity}`}>{pane.severity[first.severity]}</span>{say(pane.group, { title, count: group.findings.length })}
      </summary>
      {grouping === "rule" && <p className="advice">{word(first).advice}</p>}
      {grouping === "person" && <p className="advice">{say(words.groupCounts, group.counts)}</p>}
      {safe.length > 1 && <Button small onPress={() => { onPreview(safe); }}>{say(grouping === "rule" ? pane.fixRule : words.fixPerson, { count: safe.length })}</Button>}
    </details>
  );
}
