import { useEffect, useState } from "react";
import { say } from "../../../roster/words/words.js";
import type { FormChoice } from "../../engine/formOrder.js";
import { checkRoster } from "../../workflow/checkRoster.js";
import { makeForm } from "../../workflow/makeForm.js";
import { Button } from "../Button.js";
import { useSpeech } from "../language.js";
import { run } from "../run.js";
import { useDesk, useDeskState } from "../useDesk.js";
import { ChoosePeople } from "./ChoosePeople.js";
import { formKinds, requestOf, startDraft, type FormDraft } from "./formDraft.js";
import { FormFields } from "./FormFields.js";
import "./forms.css";
import { LeftOutList } from "./LeftOutList.js";
import { useFormWords } from "./useFormWords.js";

/** 表册: what is filled in, signed or hung up on paper. */
export function FormsView() {
  const desk = useDesk();
  const words = useFormWords();
  const { check } = useDeskState();
  const [draft, setDraft] = useState<FormDraft>(() => startDraft(desk.today()));
  const unit = draft.unit === "" ? check?.rosters.find(({ reportingUnit }) => reportingUnit !== null)?.reportingUnit ?? "" : draft.unit;
  const [typed, setTyped] = useState(false);
  const given: FormDraft = typed ? draft : { ...draft, unit };
  const change = (part: Partial<FormDraft>): void => {
    if (part.unit !== undefined) setTyped(true);
    setDraft({ ...given, ...part });
  };
  return (
    <section>
      <p>{words.intro}</p>
      <fieldset className="kinds">
        <legend>{words.choose}</legend>
        {formKinds.map((kind) => (
          <label key={kind}>
            <input type="radio" name="form-kind" checked={draft.kind === kind} onChange={() => { change({ kind }); }} />
            {words.kinds[kind]}
          </label>
        ))}
      </fieldset>
      <p className="hint">{words.about[draft.kind]}</p>
      <FormFields draft={given} onChange={change} />
      {draft.kind === "blank" ? <MakeButton draft={given} chosen={[]} /> : <ListMaker draft={given} />}
    </section>
  );
}

/** Lists of people need a checked roster without open questions. */
function ListMaker({ draft }: { readonly draft: FormDraft }) {
  const desk = useDesk();
  const words = useFormWords();
  const { check, findings, busy } = useDeskState();
  const [choice, setChoice] = useState<FormChoice | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (check === null) return undefined;
    let isCurrent = true;
    run(desk, desk.engine.formPeople().then((next) => {
      if (!isCurrent) return;
      setChoice((before) => {
        const known = new Set(before?.people.map(({ key }) => key));
        // Whom the clerk took off stays off; who is new is in.
        setChosen((kept) => new Set(next.people.map(({ key }) => key).filter((key) => !known.has(key) || kept.has(key))));
        return next;
      });
    }));
    return () => { isCurrent = false; };
  }, [desk, check, findings]);
  if (check === null) return (
    <div className="card">
      <p>{words.checkFirst}</p>
      <div className="row"><Button primary disabled={busy !== null} onPress={() => { run(desk, checkRoster(desk)); }}>{words.checkNow}</Button></div>
    </div>
  );
  if (choice === null) return null;
  if (choice.asked) return (
    <div className="card ask" role="status">
      <p>{words.askFirst}</p>
      <div className="row"><Button primary onPress={() => { desk.state.set({ view: "check" }); }}>{words.toCheck}</Button></div>
    </div>
  );
  if (choice.people.length === 0) return <><p role="status">{words.none}</p><LeftOutList leftOut={choice.leftOut} /></>;
  return (
    <>
      <ChoosePeople people={choice.people} chosen={chosen} onChoose={setChosen} />
      <MakeButton draft={draft} chosen={[...chosen]} />
      <LeftOutList leftOut={choice.leftOut} />
    </>
  );
}

function MakeButton({ draft, chosen }: { readonly draft: FormDraft; readonly chosen: readonly string[] }) {
  const desk = useDesk();
  const words = useFormWords();
  const { language } = useSpeech();
  const { check } = useDeskState();
  const [said, setSaid] = useState("");
  const make = async (): Promise<void> => {
    const request = requestOf(draft);
    const isNobody = draft.kind !== "blank" && chosen.length === 0;
    setSaid(request === null ? words.incomplete[draft.kind] : isNobody ? words.chooseSome : "");
    if (request === null || isNobody) return;
    const file = await makeForm(desk, { request, language, unit: draft.unit.trim(), asOf: check?.asOf ?? desk.today(), chosen });
    setSaid(say(words.made, { file }));
  };
  return (
    <>
      <div className="row"><Button primary onPress={() => { run(desk, make()); }}>{words.make[desk.host.capabilities.keeps]}</Button></div>
      <p role="status">{said}</p>
    </>
  );
}
