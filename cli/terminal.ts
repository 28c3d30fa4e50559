import type { Language } from "../roster/words/words.js";

/** Where a command speaks: results to `out`, progress and complaints to `err`. */
export interface Terminal {
  readonly language: Language;
  out(line: string): void;
  err(line: string): void;
  /** Shows how far a long step is; the line is replaced where the terminal can do that. */
  progress(line: string): void;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** The real terminal. */
export function openTerminal(language: Language, signal: AbortSignal): Terminal {
  const live = process.stderr.isTTY;
  // Who reads only the first lines (head, less) has seen enough: that is no error.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? 0 : 1);
  });
  // A progress line on a screen is replaced by the next line, whichever it is.
  const clear = (): void => {
    if (live) process.stderr.write("\r\u001b[K");
  };
  return {
    language,
    signal,
    out: (line) => {
      clear();
      process.stdout.write(`${line}\n`);
    },
    err: (line) => {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress: (line) => {
      clear();
      process.stderr.write(live ? line : `${line}\n`);
    },
  };
}

/** Says what stopped a command and answers the exit code for it. */
export function complain(terminal: Terminal, message: string): number {
  terminal.err(message);
  return 2;
}
