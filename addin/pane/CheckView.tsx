import { useMemo, useState } from "react";
import { say } from "../../roster/words/words.js";
import type { PlacedFinding } from "../engine/engine.js";
import { checkRoster } from "../workflow/checkRoster.js";
import { shownFindings } from "../workflow/desk.js";
import { stepFinding } from "../workflow/goToFinding.js";
import { switchMarks } from "../workflow/marks.js";
import { safeFixesOf, undoLast } from "../workflow/writeCells.js";
import { Button } from "./Button.js";
import { FindingList, type Grouping } from "./FindingList.js";
import { useSpeech } from "./language.js";
import { MappingCard } from "./MappingCard.js";
import { PreviewDialog } from "./PreviewDialog.js";
import { run } from "./run.js";
import { ScoreCard } from "./ScoreCard.js";
import { useDesk, useDeskState } from "./useDesk.js";
import { useStepKeys } from "./useStepKeys.js";

/** 名册检查: the score, what must be asked, and every finding in words. */
export function CheckView() {
  const desk = useDesk();
  const { pane } = useSpeech();
  const { check, findings, marksOn, written, severities, preview } = useDeskState();
  const [grouping, setGrouping] = useState<Grouping>("rule");
  const setPreview = (preview: readonly PlacedFinding[] | null): void => { desk.state.set({ preview }); };
  const shown = useMemo(() => shownFindings({ findings, severities }), [findings, severities]);
  useStepKeys((step) => { run(desk, stepFinding(desk, shown, step)); });

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
      {check.rosters.flatMap((roster) => roster.questions.map((question) => (
        <MappingCard key={`${roster.sheet ?? ""} ${String(question.column)}`} roster={roster} question={question} />
      )))}
      {findings.length > 0 && (
        <>
          <fieldset className="row filter">
            <legend>{pane.filterTitle}</legend>
            {(["error", "warning", "info"] as const).map((severity) => (
              <label key={severity}>
                <input
                  type="checkbox" checked={severities.includes(severity)}
                  onChange={({ target }) => { desk.state.set({ severities: target.checked ? [...severities, severity] : severities.filter((other) => other !== severity) }); }}
                />
                {pane.severity[severity]}
              </label>
            ))}
            <label><input type="checkbox" checked={marksOn} onChange={({ target }) => { run(desk, switchMarks(desk, target.checked)); }} />{pane.marks}</label>
          </fieldset>
          <div className="row" role="group">
            {(["rule", "person"] as const).map((by) => (
              <button key={by} type="button" className="chip" aria-pressed={grouping === by} onClick={() => { setGrouping(by); }}>{pane.groupBy[by]}</button>
            ))}
            <Button small onPress={() => { run(desk, stepFinding(desk, shown, -1)); }}>{pane.previous}</Button>
            <Button small onPress={() => { run(desk, stepFinding(desk, shown, 1)); }}>{pane.next}</Button>
          </div>
          <p className="hint">{pane.stepHint}</p>
          <FindingList findings={shown} grouping={grouping} onPreview={setPreview} />
        </>
      )}
      {preview !== null && <PreviewDialog findings={preview} onClose={() => { setPreview(null); }} />}
    </section>
  );
}
