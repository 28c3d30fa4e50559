import { useState } from "react";
import { cellAddress } from "../../../roster/model/address.js";
import { say } from "../../../roster/words/words.js";
import type { PlacedFinding } from "../../engine/engine.js";
import type { Grouping } from "../../workflow/findingGroups.js";
import { goToFinding } from "../../workflow/goToFinding.js";
import { Button } from "../Button.js";
import { useSpeech } from "../language.js";
import { run } from "../run.js";
import { useDesk, useDeskState } from "../useDesk.js";
import { AcceptDialog } from "./AcceptDialog.js";

interface FindingItemProps {
  readonly finding: PlacedFinding;
  readonly grouping: Grouping;
  readonly isHere: boolean;
  onPreview(findings: readonly PlacedFinding[]): void;
}

/** One finding: where, what, and what can be done with a click. Its severity is said in words, not by colour alone. */
export function FindingItem({ finding, grouping, isHere, onPreview }: FindingItemProps) {
  const desk = useDesk();
  const { pane, finding: word } = useSpeech();
  const { check } = useDeskState();
  const [accepting, setAccepting] = useState(false);
  const { title, message, advice } = word(finding);
  const sheet = (check?.rosters.length ?? 0) > 1 && finding.sheet !== null ? `${finding.sheet} ` : "";
  return (
    <div className={`finding${isHere ? " here" : ""}`} aria-current={isHere}>
      <button type="button" className="go" onClick={() => { run(desk, goToFinding(desk, finding)); }}>
        <span className="place">
          {grouping === "person" && <span className={`badge ${finding.severity}`}>{pane.severity[finding.severity]}</span>}
          {say(pane.findingPlace, { sheet, cell: cellAddress(finding.row, finding.column) })}{grouping === "rule" && finding.person !== null ? ` ${finding.person}` : ""}
        </span>
        <span>{grouping === "person" ? `${title}：` : ""}{message}</span>
      </button>
      {grouping === "person" && advice !== "" && <p className="advice">{advice}</p>}
      <div className="row">
        {finding.fix !== null && <Button small onPress={() => { onPreview([finding]); }}>{say(pane.fixOne, { value: finding.fix.value })}</Button>}
        {isHere && finding.person !== null && <Button small onPress={() => { setAccepting(true); }}>{pane.accept}</Button>}
      </div>
      {accepting && <AcceptDialog findings={[finding]} onClose={() => { setAccepting(false); }} />}
    </div>
  );
}
