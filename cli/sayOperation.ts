import { wordsOf } from "../roster/words/catalogue.js";
import { say } from "../roster/words/words.js";
import type { Fault, Progress, Watch } from "../sync-server/operations.js";
import type { Terminal } from "./terminal.js";

/** The sentences of operations. */
export function operationWords({ language }: Terminal) {
  return wordsOf(language).operations.said;
}

/** Says why an operation was not done; answers the exit code for it. */
export function complainOf(fault: Fault, terminal: Terminal): number {
  // Who pressed Ctrl-C was told so at once.
  if (fault.code === "stopped") return 130;
  const words = wordsOf(terminal.language);
  terminal.err(say(fault.from === "start" ? words.service.start[fault.code] : words.operations.faults[fault.code], fault.params));
  return 2;
}

/** Shows how far an operation is, and stops it at Ctrl-C. */
export function watchOf(terminal: Terminal): Watch {
  const words = operationWords(terminal);
  return {
    signal: terminal.signal,
    onProgress: ({ step, table, done, of }: Progress) => { terminal.progress(say(words[step], { table, done: done + 1, of })); },
  };
}
