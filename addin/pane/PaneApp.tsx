import { lazy, Suspense, useEffect, useState } from "react";
import { say } from "../../roster/words/words.js";
import { cancelWork } from "../workflow/checkRoster.js";
import { Button } from "./Button.js";
import { CheckView } from "./CheckView.js";
import { EnrichView } from "./EnrichView.js";
import { fetchWhenIdle } from "./fetchWhenIdle.js";
import { LazyBoundary } from "./LazyBoundary.js";
import { useSpeech } from "./language.js";
import { useDesk, useDeskState } from "./useDesk.js";

// What needs the service is fetched when it is first looked at: the first load stays small.
const fetchReport = () => import("./report/ReportView.js");
const ReportView = lazy(() => fetchReport().then((view) => ({ default: view.ReportView })));

const tabs = ["check", "enrich", "report"] as const;
type Tab = (typeof tabs)[number];

/** The pane: the same beside Excel and in the workbench. */
export function PaneApp() {
  const { pane, refusal: word } = useSpeech();
  const { refusal, failed } = useDeskState();
  const [tab, setTab] = useState<Tab>("check");
  useEffect(() => fetchWhenIdle(fetchReport), []);
  return (
    <div className="pane">
      <nav role="tablist" aria-label={pane.product}>
        {tabs.map((each) => (
          <button key={each} id={`tab-${each}`} type="button" role="tab" aria-selected={tab === each} aria-controls="tab-panel" onClick={() => { setTab(each); }}>{pane.tabs[each]}</button>
        ))}
      </nav>
      <BusyBar />
      {refusal !== null && <p role="alert" className="alert">{word(refusal)}</p>}
      {failed && <p role="alert" className="alert">{pane.failed}</p>}
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        <LazyBoundary key={tab} missing={pane.partMissing}>
          <Suspense fallback={<p role="status">……</p>}>
            {tab === "check" && <CheckView />}
            {tab === "enrich" && <EnrichView />}
            {tab === "report" && <ReportView />}
          </Suspense>
        </LazyBoundary>
      </div>
    </div>
  );
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
