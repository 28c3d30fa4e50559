import { useId, useMemo } from "react";
import { columnLetters } from "../../../roster/model/address.js";
import { say } from "../../../roster/words/words.js";
import type { PlacedFinding } from "../../engine/engine.js";
import { columnKey, countBy, countSeverities, filterFindings } from "../../workflow/findingGroups.js";
import { switchMarks } from "../../workflow/marks.js";
import { useSpeech } from "../language.js";
import { run } from "../run.js";
import { useCheckWords } from "../useCheckWords.js";
import { useDesk, useDeskState } from "../useDesk.js";

/** What of the findings is shown: by severity, column and rule, each with how many there are. */
export function FindingFilters() {
  const desk = useDesk();
  const { pane, finding: word } = useSpeech();
  const words = useCheckWords();
  const { check, findings, marksOn, severities, column, rule } = useDeskState();
  const counts = useMemo(() => countSeverities(findings), [findings]);
  const columns = useMemo(() => countBy(filterFindings(findings, { severities, column: null, rule }), columnKey), [findings, severities, rule]);
  const rules = useMemo(() => countBy(filterFindings(findings, { severities, column, rule: null }), (finding) => finding.rule), [findings, severities, column]);
  const nameColumn = ({ sheet, column: index }: PlacedFinding): string => {
    const heading = check?.rosters.filter((roster) => roster.sheet === sheet).flatMap((roster) => roster.columns).find((each) => each.index === index)?.heading ?? "";
    const of = (check?.rosters.length ?? 0) > 1 && sheet !== null ? `${sheet} ` : "";
    return `${of}${columnLetters(index)} ${heading}`.trim();
  };
  return (
    <>
      <fieldset className="row filter">
        <legend>{pane.filterTitle}</legend>
        {(["error", "warning", "info"] as const).map((severity) => (
          <label key={severity}>
            <input
              type="checkbox" checked={severities.includes(severity)}
              onChange={({ target }) => { desk.state.set({ severities: target.checked ? [...severities, severity] : severities.filter((other) => other !== severity) }); }}
            />
            {say(words.counted, { name: pane.severity[severity], count: counts[severity] })}
          </label>
        ))}
        <label><input type="checkbox" checked={marksOn} onChange={({ target }) => { run(desk, switchMarks(desk, target.checked)); }} />{pane.marks}</label>
      </fieldset>
      <div className="filters">
        <Select
          label={words.filterColumn} value={column} onChange={(next) => { desk.state.set({ column: next }); }}
          options={[...columns].map(([key, { first, count }]) => ({ key, name: say(words.counted, { name: nameColumn(first), count }) }))}
        />
        <Select
          label={words.filterRule} value={rule} onChange={(next) => { desk.state.set({ rule: next }); }}
          options={[...rules].map(([key, { first, count }]) => ({ key, name: say(words.counted, { name: word(first).title, count }) }))}
        />
      </div>
    </>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly { readonly key: string; readonly name: string }[];
  onChange(value: string | null): void;
}

function Select({ label, value, options, onChange }: SelectProps) {
  const words = useCheckWords();
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ""} onChange={({ target }) => { onChange(target.value === "" ? null : target.value); }}>
        <option value="">{words.all}</option>
        {options.map(({ key, name }) => <option key={key} value={key}>{name}</option>)}
      </select>
    </div>
  );
}
