import type { FindingWords } from "../findingWords.js";

export const code: Readonly<Record<string, FindingWords>> = {
  "code-unknown": {
    title: "Not one of the listed values",
    message: "“{text}” is neither on the list nor a known spelling of an entry. {near}",
    advice: "Use a listed name; if the case is real, ask the bureau to add it to the list.",
    terms: { some: "Nearest: {nearest}.", none: "Nothing on the list comes near." },
  },
};
