import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { personGroups, type PersonGroup } from "../../../roster/report/forms/formPerson.js";
import { say } from "../../../roster/words/words.js";
import type { Choosable } from "../../engine/formOrder.js";
import { Button } from "../Button.js";
import { useFormWords } from "./useFormWords.js";

interface ChoosePeopleProps {
  readonly people: readonly Choosable[];
  readonly chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
}

const rowHeight = 32;

/** Who is in the form: by what people are, and one by one. Only what is on the screen is drawn. */
export function ChoosePeople({ people, chosen, onChoose }: ChoosePeopleProps) {
  const words = useFormWords();
  const [find, setFind] = useState("");
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => people.filter(({ name }) => name.includes(find.trim())), [people, find]);
  const rows = useVirtualizer({ count: shown.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 8 });
  const counts = useMemo(() => personGroups.map((group) => ({ group, of: people.filter(({ groups }) => groups.includes(group)) })).filter(({ of }) => of.length > 0), [people]);
  const put = (keys: readonly string[], isIn: boolean): void => {
    const next = new Set(chosen);
    for (const key of keys) if (isIn) next.add(key); else next.delete(key);
    onChoose(next);
  };
  const isWhole = (of: readonly Choosable[]): boolean => of.every(({ key }) => chosen.has(key));
  return (
    <fieldset className="choose">
      <legend>{words.people}</legend>
      <p role="status">{say(words.chosen, { count: chosen.size, of: people.length })}</p>
      <div className="row" role="group" aria-label={words.pick}>
        <Button small onPress={() => { put(people.map(({ key }) => key), true); }}>{words.everyone}</Button>
        <Button small onPress={() => { onChoose(new Set()); }}>{words.nobody}</Button>
        {counts.map(({ group, of }) => (
          <button key={group} type="button" className="chip" aria-pressed={isWhole(of)} onClick={() => { put(of.map(({ key }) => key), !isWhole(of)); }}>
            {say(words.groupCount, { group: words.groups[group satisfies PersonGroup], count: of.length })}
          </button>
        ))}
      </div>
      <input type="search" aria-label={words.find} placeholder={words.find} value={find} onChange={({ target }) => { setFind(target.value); }} />
      <div ref={scroller} className="people" tabIndex={0} role="group" aria-label={words.people}>
        <div style={{ height: rows.getTotalSize(), position: "relative" }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const { key, name, kind, age } = shown[index]!;
            return (
              <label key={key} className="person" style={{ transform: `translateY(${String(start)}px)` }}>
                <input type="checkbox" checked={chosen.has(key)} onChange={({ target }) => { put([key], target.checked); }} />
                {say(words.personLine, { name, kind, age: age === null ? "" : say(words.age, { age }) })}
              </label>
            );
          })}
        </div>
      </div>
    </fieldset>
  );
}
