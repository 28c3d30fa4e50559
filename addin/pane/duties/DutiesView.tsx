import { useEffect } from "react";
import { say } from "../../../roster/words/words.js";
import { readDuties } from "../../workflow/duties.js";
import { countDuties, isLead } from "../../workflow/dutyBoard.js";
import { shownOf } from "../../workflow/loaded.js";
import { NeedsUnit, type UnitSession } from "../account/NeedsUnit.js";
import { useTroubleWords } from "../account/signInWords.js";
import { Button } from "../Button.js";
import { run } from "../run.js";
import { useDesk, useDeskState } from "../useDesk.js";
import { useDutyWords } from "./dutyWords.js";
import { MonthReport } from "./MonthReport.js";
import { QuestionList } from "./QuestionList.js";
import { Transfers } from "./Transfers.js";
import { WaitingForLead } from "./WaitingForLead.js";

/** 待办: what the office waits for from the unit, and what within the unit waits for its lead. */
export function DutiesView() {
  return <NeedsUnit>{(session) => <Board session={session} />}</NeedsUnit>;
}

function Board({ session }: { readonly session: UnitSession }) {
  const desk = useDesk();
  const { words } = useDutyWords();
  const sayTrouble = useTroubleWords();
  const { duties: { board, counts } } = useDeskState();
  const { unitId } = session.directory.unit;
  useEffect(() => { run(desk, readDuties(desk)); }, [desk, unitId]);
  const shown = shownOf(board);
  const count = shownOf(counts);
  return (
    <>
      <div className="row spread">
        <span role="status">{board.kind === "loading" ? words.loading : count === null ? "" : wordCount(countDuties(count, isLead(session)), words)}</span>
        <Button small disabled={board.kind === "loading"} onPress={() => { run(desk, readDuties(desk)); }}>{words.again}</Button>
      </div>
      {board.kind === "failed" && (
        <p role="alert" className="alert">{say(words.failed, { why: sayTrouble(board.problem) })}{shown !== null && words.stale}</p>
      )}
      {shown !== null && (
        <>
          <QuestionList board={shown} directory={session.directory} />
          <MonthReport board={shown} session={session} />
          <WaitingForLead board={shown} session={session} />
          <Transfers transfers={shown.transfers} />
        </>
      )}
    </>
  );
}

function wordCount(count: number, words: { readonly waiting: string; readonly allDone: string }): string {
  return count === 0 ? words.allDone : say(words.waiting, { count });
}
