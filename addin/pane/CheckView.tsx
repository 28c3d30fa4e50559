import { useMemo } from "react";
import { say } from "../../roster/words/words.js";
import type { PlacedFinding } from "../engine/engine.js";
import { checkRoster } from "../workflow/checkRoster.js";
import { filterFindings, groupFindings } from "../workflow/findingGroups.js";
import { stepFinding } from "../workflow/goToFinding.js";
import { undoLast } from "../workflow/undo.js";
import { safeFixesOf } from "../workflow/writeCells.js";
import { Button } from "./Button.js";
import { FindingFilters } from "./findings/FindingFilters.js";
import { FindingList } from "./findings/FindingList.js";
import { PreviewDialog } from "./findings/PreviewDialog.js";
import { useSpeech } from "./language.js";
import { MappingView } from "./mapping/MappingView.js";
import { run } from "./run.js";
import { ScoreCard } from "./ScoreCard.js";
import { useCheckWords } from "./useCheckWords.js";
import { useDesk, useDeskState } from "./useDesk.js";
import { useStepKeys } from "./useStepKeys.js";

/** 名册检查: the score, what must be asked, and every finding in words. */
export function CheckView() {
  const desk = useDesk();
  const { pane } = useSpeech();
  const { check, findings, written, preview } = useDeskState();
  const setPreview = (next: readonly PlacedFinding[] | null): void => { desk.state.set({ preview: next }); };

  if (check === null) return (
    <section className="start">
      <p>{pane.checkHint}</p>
      <Button primary onPress={() => { run(desk, checkRoster(desk)); }}>{pane.checkNow}</Button>
    </section>
  );
  const safe = safeFixesOf(findings);
  return (
    <section>
      <ScoreCard check={check} findings={findings} />
      <div className="row">
        <Button onPress={() => { run(desk, checkRoster(desk)); }}>{pane.checkAgain}</Button>
        {safe.length > 0 && <Button primary onPress={() => { setPreview(safe); }}>{say(pane.fixAllSafe, { count: safe.length })}</Button>}
        {written.length > 0 && <Button onPress={() => { run(desk, undoLast(desk)); }}>{say(pane.undo, { count: written.at(-1)!.count })}</Button>}
      </div>
      <MappingView check={check} />
      {findings.length > 0 && <Findings onPreview={setPreview} />}
      {preview !== null && <PreviewDialog findings={preview} onClose={() => { setPreview(null); }} />}
    </section>
  );
}

function Findings({ onPreview }: { onPreview(findings: readonly PlacedFinding[]): void }) {
  const desk = useDesk();
  const { pane } = useSpeech();
  const words = useCheckWords();
  const { findings, severities, column, rule, grouping } = useDeskState();
  const filtered = useMemo(() => filterFindings(findings, { severities, column, rule }), [findings, severities, column, rule]);
  const groups = useMemo(() => groupFindings(filtered, grouping), [filtered, grouping]);
  const step = (by: 1 | -1): void => { run(desk, stepFinding(desk, groups.flatMap((group) => group.findings), by)); };
  useStepKeys(step);
  return (
    <>
      <FindingFilters />
      <div className="row" role="group">
        {(["rule", "person"] as const).map((by) => (
          <button key={by} type="button" className="chip" aria-pressed={grouping === by} onClick={() => { desk.state.set({ grouping: by }); }}>{pane.groupBy[by]}</button>
        ))}
        <Button small onPress={() => { step(-1); }}>{pane.previous}</Button>
        <Button small onPress={() => { step(1); }}>{pane.next}</Button>
      </div>
      <p className="hint" role="status">{filtered.length === 0 ? words.noneShown : say(words.shownOf, { shown: filtered.length, all: findings.length })} {pane.stepHint}</p>
      {filtered.length < findings.length && (
        <div className="row"><Button small onPress={() => { desk.state.set({ severities: ["error", "warning", "info"], column: null, rule: null }); }}>{words.showAll}</Button></div>
      )}
      <FindingList groups={groups} grouping={grouping} onPreview={onPreview} />
    </>
  );
}
