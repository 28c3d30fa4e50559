import { useId, useState } from "react";
import { signInByDialog, signInByForm } from "../../workflow/signIn.js";
import { Button } from "../Button.js";
import { run } from "../run.js";
import { useDesk, useDeskState } from "../useDesk.js";
import { useSignInWords, useTroubleWords } from "./signInWords.js";
import { isRefusal, type Trouble } from "./trouble.js";

/** Signing in: in a dialog of Office where there is one, else, or when that cannot be opened, by a form in the pane itself. */
export function SignInCard({ onDone }: { onDone?(): void }) {
  const desk = useDesk();
  const words = useSignInWords();
  const sayTrouble = useTroubleWords();
  const { session } = useDeskState();
  const [asForm, setAsForm] = useState(desk.signInDialog === null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const ended = session.kind === "out" && session.ended;
  const settle = (met: Trouble | null): void => {
    setTrouble(met);
    if (met === null) onDone?.();
    else if (isRefusal(met) && met.code === "sign-in-not-opened") setAsForm(true);
  };
  return (
    <section className="card" aria-label={words.title}>
      <strong>{words.title}</strong>
      <p className="hint">{ended ? words.again : words.why}</p>
      {trouble !== null && <p role="alert" className={isCodeMissing(trouble) ? "note" : "alert"}>{isCodeMissing(trouble) ? words.codeNeeded : sayTrouble(trouble)}</p>}
      {asForm ? <SignInForm needsCode={trouble !== null && asksCode(trouble)} onTried={settle} /> : (
        <div className="row">
          <Button primary onPress={() => { run(desk, signInByDialog(desk, desk.signInDialog!).then(settle)); }}>{words.byDialog}</Button>
          <Button onPress={() => { setAsForm(true); setTrouble(null); }}>{words.byForm}</Button>
        </div>
      )}
    </section>
  );
}

function SignInForm({ needsCode, onTried }: { readonly needsCode: boolean; onTried(met: Trouble | null): void }) {
  const desk = useDesk();
  const words = useSignInWords();
  const id = useId();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [waits, setWaits] = useState(false);
  const isReady = !waits && login.trim() !== "" && password !== "" && (!needsCode || code.trim() !== "");
  const enter = (): void => {
    if (!isReady) return;
    setWaits(true);
    run(desk, signInByForm(desk, { login, password, code }).then((met) => {
      setWaits(false);
      onTried(met);
    }));
  };
  // The form only, not the browser: what is typed goes to the service by the client.
  return (
    <form className="fields" onSubmit={(event) => { event.preventDefault(); enter(); }}>
      <label htmlFor={`${id}l`}>{words.login}</label>
      <input id={`${id}l`} value={login} autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={40} onChange={({ target }) => { setLogin(target.value); }} />
      <label htmlFor={`${id}p`}>{words.password}</label>
      <input id={`${id}p`} type="password" value={password} autoComplete="current-password" maxLength={200} onChange={({ target }) => { setPassword(target.value); }} />
      {needsCode && (
        <>
          <label htmlFor={`${id}c`}>{words.code}</label>
          <input id={`${id}c`} value={code} autoComplete="one-time-code" inputMode="text" maxLength={24} autoFocus aria-describedby={`${id}h`} onChange={({ target }) => { setCode(target.value); }} />
          <p id={`${id}h`} className="hint">{words.codeHint}</p>
        </>
      )}
      <div className="row"><button type="submit" className="unseen" tabIndex={-1}>{words.enter}</button><Button primary disabled={!isReady} onPress={enter}>{words.enter}</Button></div>
    </form>
  );
}

const isCodeMissing = ({ code }: Trouble): boolean => code === "code-missing";
const asksCode = ({ code }: Trouble): boolean => code === "code-missing" || code === "code-wrong";
