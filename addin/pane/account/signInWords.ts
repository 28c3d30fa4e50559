import { isRefusal, type Trouble } from "./trouble.js";
import { signIn as english } from "../../../roster/words/signIn.en.js";
import { signIn as chinese } from "../../../roster/words/signIn.zh-CN.js";
import { useSpeech } from "../language.js";

/** What is said about signing in, in the language of the pane. */
export function useSignInWords(): typeof chinese {
  return useSpeech().language === "en" ? english : chinese;
}

/** Words for whatever went wrong: the service's own sentence where it has one. @example const sayTrouble = useTroubleWords(); */
export function useTroubleWords(): (trouble: Trouble) => string {
  const { problems } = useSignInWords();
  const { refusal } = useSpeech();
  return (trouble) => {
    if (isRefusal(trouble)) return refusal(trouble);
    return trouble.detail !== "" ? trouble.detail : (problems[trouble.code as keyof typeof problems] ?? problems["answer-unknown"]);
  };
}
