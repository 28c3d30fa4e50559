import { lazy, Suspense, useState } from "react";
import { say } from "../../roster/words/words.js";
import { cancelWork } from "../workflow/checkRoster.js";
import { countDuties, isLead } from "../workflow/dutyBoard.js";
import { shownOf } from "../workflow/loaded.js";
import { Button } from "./Button.js";
import { CheckView } from "./CheckView.js";
import { EnrichView } from "./EnrichView.js";
import { useSpeech } from "./language.js";
import { useDesk, useDeskState } from "./useDesk.js";

// What needs the service is fetched when it is first looked at: the first load stays small.
const ReportView = lazy(() => import("./report/ReportView.js").then((view) => ({ default: view.ReportView })));

const DutiesView = lazy(() => import("./duties/DutiesView.js").then((view) => ({ default: view.DutiesView })));
const PersonView = lazy(() => import("./person/PersonView.js").then((view) => ({ default: view.PersonView })));

const tabs = ["check", "enrich", "report", "duties", "person"] as const;
type Tab = (typeof tabs)[number];

/** The pane: the same beside Excel and in the workbench. */
export function PaneApp() {
  const { pane, refusal: word } = useSpeech();
  const { refusal, failed } = useDeskState();
  const [tab, setTab] = useState<Tab>("check");
  return (
    <div className="pane">
      <nav role="tablist" aria-label={pane.product}>
        {tabs.map((each) => (
          <button key={each} id={`tab-${each}`} type="button" role="tab" aria-selected={tab === each} aria-controls="tab-panel" onClick={() => { setTab(each); }}>{pane.tabs[each]}{each === "duties" && <DutyCount />}</button>
        ))}
      </nav>
      <BusyBar />
      {refusal !== null && <p role="alert" className="alert">{word(refusal)}</p>}
      {failed && <p role="alert" className="alert">{pane.failed}</p>}
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        <Suspense fallback={<p role="status">……</p>}>
          {tab === "check" && <CheckView />}
          {tab === "enrich" && <EnrichView />}
          {tab === "report" && <ReportView />}
          {tab === "duties" && <DutiesView />}
          {tab === "person" && <PersonView />}
        </Suspense>
      </div>
    </div>
  );
}

/** How many things wait, as a number to see and in words to hear. */
function DutyCount() {
  const { pane } = useSpeech();
  const { duties: { counts }, session } = useDeskState();
  const shown = shownOf(counts);
  const count = shown === null ? 0 : countDuties(shown, isLead(session));
  if (count === 0) return null;
  return <><span className="count" aria-hidden="true">{count}</span><span className="unseen">{say(pane.dutyCount, { count })}</span></>;
}

function BusyBar() {
  const desk = useDesk();
  const { pane } = useSpeech();
  const { busy } = useDeskState();
  if (busy === null) return null;
  const share = busy.done === null || busy.of === null || busy.of === 0 ? null : Math.floor((100 * busy.done) / busy.of);
  const what = pane.busy[busy.what];
  return (
    <div className="busy" role="status">
      <span>{share === null ? what : say(pane.busyShare, { what, percent: share })}</span>
      <fluent-progress-bar {...(share === null ? {} : { value: share, max: 100 })} aria-label={what} />
      {busy.what === "checking" && <Button small onPress={() => { cancelWork(desk); }}>{pane.cancel}</Button>}
    </div>
  );
}
