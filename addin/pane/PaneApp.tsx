import { lazy, Suspense, useEffect, type ComponentType } from "react";
import { say } from "../../roster/words/words.js";
import { countDuties, isLead } from "../workflow/dutyBoard.js";
import { shownOf } from "../workflow/loaded.js";
import type { PaneView } from "../workflow/views.js";
import { Button } from "./Button.js";
import { CheckView } from "./CheckView.js";
import { EnrichView } from "./EnrichView.js";
import { fetchWhenIdle } from "./fetchWhenIdle.js";
import { LazyBoundary } from "./LazyBoundary.js";
import { useSpeech } from "./language.js";
import { useDesk, useDeskState } from "./useDesk.js";

const fetchReport = () => import("./report/ReportView.js");

/** In the order of the tabs. What is not needed at once is loaded when it is opened. */
const tabs: readonly { readonly view: Exclude<PaneView, "help">; readonly Show: ComponentType }[] = [
  { view: "check", Show: CheckView },
  { view: "enrich", Show: EnrichView },
  { view: "report", Show: lazy(async () => ({ default: (await fetchReport()).ReportView })) },
  { view: "duties", Show: lazy(async () => ({ default: (await import("./duties/DutiesView.js")).DutiesView })) },
  { view: "person", Show: lazy(async () => ({ default: (await import("./person/PersonView.js")).PersonView })) },
  { view: "forms", Show: lazy(async () => ({ default: (await import("./forms/FormsView.js")).FormsView })) },
];
const HelpView = lazy(async () => ({ default: (await import("./HelpView.js")).HelpView }));

/** The pane: the same beside Excel and in the workbench. */
export function PaneApp() {
  const desk = useDesk();
  const { pane, refusal: word } = useSpeech();
  const { refusal, failed, view } = useDeskState();
  const Show = view === "help" ? HelpView : (tabs.find((tab) => tab.view === view)?.Show ?? CheckView);
  const open = (to: PaneView): void => { desk.state.set({ view: to }); };
  useEffect(() => fetchWhenIdle(fetchReport), []);
  return (
    <div className="pane">
      <div className="head">
        <nav role="tablist" aria-label={pane.product}>
          {tabs.map((tab) => (
            <button key={tab.view} id={`tab-${tab.view}`} type="button" role="tab" aria-selected={view === tab.view} aria-controls="tab-panel" onClick={() => { open(tab.view); }}>{pane.tabs[tab.view]}{tab.view === "duties" && <DutyCount />}</button>
          ))}
        </nav>
        <button type="button" className="help" aria-pressed={view === "help"} aria-label={pane.tabs.help} title={pane.tabs.help} onClick={() => { open(view === "help" ? "check" : "help"); }}>?</button>
      </div>
      <BusyBar />
      {refusal !== null && <p role="alert" className="alert">{word(refusal)}</p>}
      {failed && <p role="alert" className="alert">{pane.failed}</p>}
      <div id="tab-panel" role="tabpanel" {...(view === "help" ? { "aria-label": pane.tabs.help } : { "aria-labelledby": `tab-${view}` })}>
        <LazyBoundary key={view} missing={pane.partMissing}>
          <Suspense fallback={<p role="status">{pane.opening}</p>}><Show /></Suspense>
        </LazyBoundary>
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
  const { pane } = useSpeech();
  const { busy } = useDeskState();
  if (busy === null) return null;
  const share = busy.done === null || busy.of === null || busy.of === 0 ? null : Math.floor((100 * busy.done) / busy.of);
  const what = pane.busy[busy.what];
  return (
    <div className="busy" role="status">
      <span>{share === null ? what : say(pane.busyShare, { what, percent: share })}</span>
      <fluent-progress-bar {...(share === null ? {} : { value: share, max: 100 })} aria-label={what} />
      {busy.cancel !== undefined && <Button small onPress={busy.cancel}>{pane.cancel}</Button>}
    </div>
  );
}
