import { languageFrom } from "../pane/languageFrom.js";
import { today } from "../workflow/today.js";
import type { Answer } from "./calculate.js";
import { functionArguments, functionNames } from "./functionNames.js";
import { openBatch } from "./openBatch.js";

/** What a formula shows: a value, or an error of Excel's own kind. */
type Shown = string | number | CustomFunctions.Error;

/** Makes the functions known to Excel, before it is ready and may ask for them; what they compute with is loaded when one is asked. */
export function associateFunctions(): void {
  const ask = openBatch({
    load: async () => (await import("./calculate.js")).calculate,
    call: () => ({ today: today(), language: languageFrom(displayLanguage()) }),
  });
  for (const name of functionNames) {
    // Excel puts a word of its own about the call behind the arguments.
    CustomFunctions.associate(name, async (...given: unknown[]): Promise<Shown[][]> => {
      const answers = await ask({ name, given: given.slice(0, functionArguments[name]).map((each) => (isCells(each) ? each : null)) });
      const shown = answers.map((row) => row.map(showAnswer));
      const only = shown[0]?.[0];
      // Alone in its cell an error is thrown: then Excel shows its sentence beside the cell.
      if (shown.length === 1 && shown[0]!.length === 1 && only instanceof CustomFunctions.Error) throw only;
      return shown;
    });
  }
}

function showAnswer(answer: Answer): Shown {
  if (typeof answer !== "object") return answer;
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(answer.fault === "na" ? notAvailable : invalidValue, answer.message);
}

function isCells(given: unknown): boolean {
  return typeof given !== "object" || Array.isArray(given);
}

/** Excel may ask before Office has told its language. */
function displayLanguage(): string {
  return (Office as { readonly context?: { readonly displayLanguage?: string } }).context?.displayLanguage ?? navigator.language;
}
