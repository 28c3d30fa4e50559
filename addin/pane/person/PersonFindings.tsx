import { say } from "../../../roster/words/words.js";
import type { PlacedFinding } from "../../engine/engine.js";
import { keyOfFinding } from "../../workflow/desk.js";
import { FindingItem } from "../findings/FindingItem.js";
import { usePersonWords } from "./personWords.js";

/** What is wrong in the row, as in the check's list: with place, advice and fix. */
export function PersonFindings({ findings, onPreview }: { readonly findings: readonly PlacedFinding[]; onPreview(findings: readonly PlacedFinding[]): void }) {
  const words = usePersonWords();
  if (findings.length === 0) return <p>{words.noIssues}</p>;
  return (
    <details open>
      <summary>{say(words.issues, { count: findings.length })}</summary>
      <ul className="findings">
        {findings.map((finding, place) => (
          <li key={`${keyOfFinding(finding)} ${String(place)}`}><FindingItem finding={finding} grouping="person" isHere={false} onPreview={onPreview} /></li>
        ))}
      </ul>
    </details>
  );
}
