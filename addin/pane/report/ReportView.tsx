import { lazy, Suspense, useEffect, useState } from "react";
import { say } from "../../../roster/words/words.js";
import { isAway } from "../../service/answered.js";
import { isTold } from "../../workflow/report.js";
import { prepareReport } from "../../workflow/prepareReport.js";
import { sendQueued } from "../../workflow/reportRoster.js";
import { isBehind, tellAgain } from "../../workflow/tellAgain.js";
import { undoLast } from "../../workflow/writeCells.js";
import { NeedsUnit, type UnitSession } from "../account/NeedsUnit.js";
import { useTroubleWords } from "../account/signInWords.js";
import { Button } from "../Button.js";
import { fetchWhenIdle } from "../fetchWhenIdle.js";
import { useSpeech } from "../language.js";
import { LazyBoundary } from "../LazyBoundary.js";
import { run } from "../run.js";
import { useOnline } from "../useOnline.js";
import { useDesk, useDeskState } from "../useDesk.js";
import { AskList } from "./AskList.js";
import { ChangeList } from "./ChangeList.js";
import { ChooseUnit } from "./ChooseUnit.js";
import { ConflictList } from "./ConflictList.js";
import { LeadList } from "./LeadList.js";
import { NewsList } from "./NewsList.js";
import { usePackingWords } from "./packingWords.js";
import { ProposalList } from "./ProposalList.js";
import { QueueCard } from "./QueueCard.js";
import { useReportWords } from "./reportWords.js";
import { SentCard } from "./SentCard.js";
import { StandingCard } from "./StandingCard.js";
import { WaitingList } from "./WaitingList.js";

const fetchPanel = () => import("./PackagePanel.js");
const PackagePanel = lazy(() => fetchPanel().then((view) => ({ default: view.PackagePanel })));

/** How long the sheet must rest before it is compared anew, in milliseconds. */
const rest = 700;

/** 报送: what would be sent, what has to be settled first, and what came of it. */
export function ReportView() {
  const { title } = usePackingWords();
  const { pane } = useSpeech();
  const [packing, setPacking] = useState(false);
  // What is for no network must be there without one.
  useEffect(() => fetchWhenIdle(fetchPanel), []);
  return (
    <section>
      <NeedsUnit>{(session) => <Report session={session} />}</NeedsUnit>
      <details className="card" onToggle={({ currentTarget }) => { setPacking(currentTarget.open); }}>
        <summary>{title}</summary>
        {packing && <LazyBoundary missing={pane.partMissing}><Suspense fallback={<p role="status">……</p>}><PackagePanel /></Suspense></LazyBoundary>}
      </details>
    </section>
  );
}

function Report({ session }: { readonly session: UnitSession }) {
  const desk = useDesk();
  const words = useReportWords();
  const sayTrouble = useTroubleWords();
  const { report, written, edition, busy } = useDeskState();
  const { unitId } = session.directory.unit;
  const stale = isBehind({ edition, report });
  useEffect(() => {
    const { queue, bases } = desk.state.get().report;
    // Somebody has signed in again: what waited for it goes first.
    if (queue !== null) run(desk, sendQueued(desk));
    else if (bases === null || bases.unitId !== unitId) run(desk, prepareReport(desk));
  }, [desk, unitId]);
  useEffect(() => {
    if (!stale || busy !== null) return undefined;
    const timer = setTimeout(() => { run(desk, tellAgain(desk)); }, rest);
    return () => { clearTimeout(timer); };
  }, [desk, stale, busy, edition]);
  useOnline(report.problem !== null && isAway(report.problem) && report.queue === null, () => { run(desk, prepareReport(desk)); });
  if (report.isUnitChosen === false) return <ChooseUnit session={session} />;
  if (report.problem !== null && report.telling === null) return (
    <>
      <p role="alert" className="alert">{sayTrouble(report.problem)}</p>
      <div className="row"><Button primary onPress={() => { run(desk, prepareReport(desk)); }}>{words.compareAgain}</Button></div>
    </>
  );
  if (report.telling === null || report.bases === null) return <p className="hint">{words.loading}</p>;
  const last = written.at(-1);
  return (
    <>
      {report.problem !== null && <p role="alert" className="alert">{sayTrouble(report.problem)}</p>}
      <StandingCard told={isTold(report) && !stale} stale={stale} />
      {last?.what === "take" && <div className="row"><Button onPress={() => { run(desk, undoLast(desk)); }}>{say(words.undo, { count: last.count })}</Button></div>}
      <QueueCard />
      <SentCard />
      <AskList units={session.directory.units.filter((unit) => unit.unitId !== unitId)} />
      <ConflictList />
      <NewsList />
      <LeadList isLead={session.who.account.role === "lead"} />
      <ChangeList />
      <ProposalList />
      <WaitingList />
    </>
  );
}
