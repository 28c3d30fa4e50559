import { say } from "../../roster/words/words.js";
import type { CheckView, PlacedFinding } from "../engine/engine.js";
import { useSpeech } from "./language.js";
import { scoreOf } from "./score.js";

/** How the workbook stands, and which sheets were left out and why. */
export function ScoreCard({ check, findings }: { readonly check: CheckView; readonly findings: readonly PlacedFinding[] }) {
  const { pane, skip } = useSpeech();
  const { points, people, counts } = scoreOf(findings, check.rosters.reduce((sum, roster) => sum + roster.people, 0));
  return (
    <>
      {check.rosters.length === 0 ? <p role="status">{pane.noRoster}</p> : (
        <div className="score" role="status">
          {points !== null && <strong title={pane.scoreHint}>{say(pane.score, { score: points })}</strong>}
          <span>{say(pane.scoreLine, { people, errors: counts.error, warnings: counts.warning, infos: counts.info })}</span>
          {points !== null && <meter min={0} max={100} value={points} aria-label={pane.scoreHint} />}
          {findings.length === 0 && <span>{pane.clean}</span>}
          {check.accepted > 0 && <span>{say(pane.acceptedLine, { count: check.accepted })}</span>}
        </div>
      )}
      {check.skipped.length > 0 && (
        <details open={check.rosters.length === 0}>
          <summary>{pane.skippedTitle}</summary>
          <ul>{check.skipped.map(({ sheet, reason }) => <li key={sheet}>{say(pane.skipped, { sheet: sheet ?? "", reason: skip(reason) })}</li>)}</ul>
        </details>
      )}
    </>
  );
}
