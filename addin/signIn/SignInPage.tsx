import { useEffect, useId, useRef, useState } from "react";
import type { SignedIn } from "../../roster/protocol/session.js";
import { signIn as english } from "../../roster/words/signIn.en.js";
import { signIn as chinese } from "../../roster/words/signIn.zh-CN.js";
import { signInDialog as dialogEnglish } from "../../roster/words/signInDialog.en.js";
import { signInDialog as dialogChinese } from "../../roster/words/signInDialog.zh-CN.js";
import { say, type Language } from "../../roster/words/words.js";
import { Button } from "../pane/Button.js";
import type { Answered, ServiceProblem } from "../service/answered.js";
import type { ServiceClient } from "../service/serviceClient.js";
import { enter, leave, makeCode, readWho } from "./makeCode.js";

type Step = "looking" | "form" | "known" | "waiting" | "done";

export interface SignInPageProps {
  readonly service: ServiceClient;
  readonly language: Language;
  /** Gives the code to the pane, which closes the dialog. */
  onCode(code: string): Promise<void>;
}

/** The dialog: signs in at the service, then hands the pane a code of one minute. */
export function SignInPage({ service, language, onCode }: SignInPageProps) {
  const words = language === "en" ? english : chinese;
  const own = language === "en" ? dialogEnglish : dialogChinese;
  const [step, setStep] = useState<Step>("looking");
  const [who, setWho] = useState<SignedIn | null>(null);
  const [problem, setProblem] = useState<ServiceProblem | null>(null);

  useEffect(() => {
    void readWho(service).then((read) => {
      if (read.ok) setWho(read.value);
      setStep(read.ok ? "known" : "form");
    });
  }, [service]);

  const handOver = async (entered: Answered<SignedIn> | null): Promise<void> => {
    if (entered?.ok === false) {
      setProblem(entered.problem);
      setStep("form");
      return;
    }
    const made = await makeCode(service);
    if (!made.ok) {
      setProblem(made.problem);
      setStep("form");
      return;
    }
    setStep("done");
    await onCode(made.value);
  };
  const asksCode = problem?.code === "code-missing" || problem?.code === "code-wrong";
  return (
    <main className="pane">
      <h1>{own.title}</h1>
      {problem !== null && <p role="alert" className={problem.code === "code-missing" ? "hint" : "alert"}>{sayProblem(problem, words)}</p>}
      {step === "looking" && <p role="status">{own.looking}</p>}
      {(step === "form" || step === "waiting") && (
        <SignInForm words={words} asksCode={asksCode} waits={step === "waiting"} onEnter={(given) => { setStep("waiting"); void enter(service, given).then(handOver); }} />
      )}
      {step === "known" && who !== null && (
        <section>
          <p>{say(own.known, { name: who.account.displayName, login: who.account.login })}</p>
          <div className="row">
            <Button primary onPress={() => { setStep("waiting"); void handOver(null); }}>{own.goOn}</Button>
            <Button onPress={() => { setStep("form"); void leave(service); }}>{own.another}</Button>
          </div>
        </section>
      )}
      {step === "done" && <p role="status">{own.done}</p>}
    </main>
  );
}

interface FormProps {
  readonly words: typeof chinese;
  readonly asksCode: boolean;
  readonly waits: boolean;
  onEnter(given: { readonly login: string; readonly password: string; readonly code: string }): void;
}

function SignInForm({ words, asksCode, waits, onEnter }: FormProps) {
  const id = useId();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const form = useRef<HTMLFormElement>(null);
  return (
    <form ref={form} className="card" onSubmit={(event) => { event.preventDefault(); if (!waits) onEnter({ login, password, code }); }}>
      <label htmlFor={`${id}l`}>{words.login}</label>
      <input id={`${id}l`} value={login} required autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={40} onChange={({ target }) => { setLogin(target.value); }} />
      <label htmlFor={`${id}p`}>{words.password}</label>
      <input id={`${id}p`} type="password" value={password} required autoComplete="current-password" maxLength={200} onChange={({ target }) => { setPassword(target.value); }} />
      {asksCode && (
        <>
          <label htmlFor={`${id}c`}>{words.code}</label>
          <input id={`${id}c`} value={code} required autoFocus autoComplete="one-time-code" maxLength={24} aria-describedby={`${id}h`} onChange={({ target }) => { setCode(target.value); }} />
          <p id={`${id}h`} className="hint">{words.codeHint}</p>
        </>
      )}
      <div className="row"><button type="submit" className="unseen" tabIndex={-1}>{words.enter}</button><Button primary onPress={() => { form.current?.requestSubmit(); }}>{words.enter}</Button></div>
    </form>
  );
}

function sayProblem({ code, detail }: ServiceProblem, words: typeof chinese): string {
  if (code === "code-missing") return words.codeNeeded;
  if (code === "factor-missing") return words.factorMissing;
  return detail !== "" ? detail : (words.problems[code as keyof typeof words.problems] ?? words.problems["answer-unknown"]);
}
