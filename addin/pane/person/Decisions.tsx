import type { BureauDecision } from "../../../roster/protocol/unitRecord.js";
import { unreachable } from "../../../roster/model/unreachable.js";
import { say } from "../../../roster/words/words.js";
import { useSpeech, type Speech } from "../language.js";
import { wordMoment } from "../when.js";
import { usePersonWords } from "./personWords.js";

/** What the bureau decided about the person, each with what it is based on. */
export function Decisions({ decisions }: { readonly decisions: readonly BureauDecision[] }) {
  const words = usePersonWords();
  const { field } = useSpeech();
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="person-decisions">
      <h3 id="person-decisions">{words.decisionsTitle}</h3>
      <ul>
        {decisions.map((decision) => (
          <li key={`${decision.kind} ${decision.at}`}>
            {wordDecision(decision, words, field)}
            <span className="hint block">{say(words.decisionWhy, { at: wordMoment(decision.at), reason: decision.reason })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordDecision(decision: BureauDecision, words: ReturnType<typeof usePersonWords>, field: Speech["field"]): string {
  switch (decision.kind) {
    case "word":
      return say(decision.value === null ? words.decisionWordNone : words.decisionWord, { field: field(decision.field), value: decision.value ?? "" });
    case "flag":
      return decision.on ? words.decisionFlagOn : words.decisionFlagOff;
    case "ruling":
      return decision.unit === null ? words.decisionRulingNone : say(words.decisionRuling, { unit: decision.unit.name });
    default:
      return unreachable(decision);
  }
}
