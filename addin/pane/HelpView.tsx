import { help as english } from "../../roster/words/help.en.js";
import { help as chinese } from "../../roster/words/help.zh-CN.js";
import { say } from "../../roster/words/words.js";
import { functionHelp } from "../functions/functionHelp.js";
import { HelpPicture } from "./HelpPicture.js";
import { useSpeech } from "./language.js";
import "./help.css";

const steps = ["check", "next", "fix", "enrich", "person", "report"] as const;

/** 使用帮助: the steps with the icons of the ribbon, the keys, the worksheet functions. */
export function HelpView() {
  const { language } = useSpeech();
  const words = language === "en" ? english : chinese;
  const of = language === "en" ? "en" : "zh";
  return (
    <section className="help-view">
      <h2>{words.title}</h2>
      <HelpPicture says={words.picture} />
      <ol className="steps">
        {steps.map((step) => (
          <li key={step}>
            <img src={`icons/${step}-32.png`} alt="" width="32" height="32" />
            <div><strong>{words.steps[step].title}</strong><p>{words.steps[step].text}</p></div>
          </li>
        ))}
      </ol>
      <h3>{words.keys.title}</h3>
      <dl className="keys">
        {words.keys.rows.map(([key, does]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div>)}
      </dl>
      <h3>{words.questions.title}</h3>
      {words.questions.rows.map(([asked, answered]) => <details key={asked}><summary>{asked}</summary><p>{answered}</p></details>)}
      <h3>{words.functions.title}</h3>
      <p className="hint">{words.functions.hint}</p>
      {functionHelp.map(({ name, says, signature, example }) => (
        <details key={name}>
          <summary><code>{name}</code></summary>
          <p><code>{signature[of]}</code></p>
          <p>{says[of]}</p>
          <p className="hint">{say(words.functions.example, { formula: example.formula, shows: example.shows[of] })}</p>
        </details>
      ))}
    </section>
  );
}
