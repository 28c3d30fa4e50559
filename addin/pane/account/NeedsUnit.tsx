import { useEffect, type ReactNode } from "react";
import { say } from "../../../roster/words/words.js";
import type { Directory } from "../../../roster/protocol/directory.js";
import { readSession, signOut } from "../../workflow/signIn.js";
import type { SignedInSession } from "../../workflow/session.js";
import { Button } from "../Button.js";
import { run } from "../run.js";
import { useOnline } from "../useOnline.js";
import { useDesk, useDeskState } from "../useDesk.js";
import { SignInCard } from "./SignInCard.js";
import { useSignInWords, useTroubleWords } from "./signInWords.js";

/** Somebody who speaks for a unit. */
export type UnitSession = SignedInSession & { readonly directory: Directory };

/**
 * Shows its content to who is signed in for a unit, and to others what they have to do first. What the content holds stays
 * when a session ends: it is only covered until somebody has signed in again.
 * @example <NeedsUnit>{(session) => <Questions unit={session.directory.unit} />}</NeedsUnit>
 */
export function NeedsUnit({ children }: { children(session: UnitSession): ReactNode }) {
  const desk = useDesk();
  const words = useSignInWords();
  const sayTrouble = useTroubleWords();
  const { session } = useDeskState();
  useEffect(() => { run(desk, readSession(desk)); }, [desk]);
  useOnline(session.kind === "away", () => { run(desk, readSession(desk)); });
  switch (session.kind) {
    case "unknown":
      return <p role="status" className="hint">……</p>;
    case "away":
      return (
        <section>
          <p role="alert" className="alert">{sayTrouble(session.problem)}</p>
          <div className="row"><Button primary onPress={() => { run(desk, readSession(desk)); }}>{words.retry}</Button></div>
        </section>
      );
    case "out":
      return <SignInCard />;
    case "in": {
      const { who, directory } = session;
      const name = who.account.displayName;
      return (
        <section>
          <p className="row who">
            <span>{directory === null ? say(words.signedInOffice, { name }) : say(words.signedIn, { unit: directory.unit.name, name })}{who.account.role === "lead" && ` · ${words.lead}`}</span>
            <button type="button" className="link" onClick={() => { run(desk, signOut(desk)); }}>{words.signOut}</button>
          </p>
          {who.mustSetUpFactor && <p role="alert" className="alert">{words.factorMissing}</p>}
          {directory === null ? <p role="alert" className="alert">{words.notOfUnit}</p> : children({ ...session, directory })}
        </section>
      );
    }
  }
}
