import { rmSync } from "node:fs";
import { readArguments, todayInShanghai, type Arguments } from "./arguments.js";
import { openDrafts } from "./files.js";
import { cliWords } from "./say.js";
import { openTerminal, type Terminal } from "./terminal.js";
import { say } from "../roster/words/words.js";

type Command = (given: Arguments, terminal: Terminal) => Promise<number>;

/** Each is loaded when it is asked for: who checks a file waits for no database. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./commands/check.js")).check,
  accept: async () => (await import("./commands/accept.js")).accept,
  fix: async () => (await import("./commands/fix.js")).fix,
  enrich: async () => (await import("./commands/enrich.js")).enrich,
  match: async () => (await import("./commands/match.js")).match,
  summary: async () => (await import("./commands/summary.js")).summary,
  submit: async () => (await import("./commands/submit.js")).submit,
  settle: async () => (await import("./commands/settle.js")).settle,
  reports: async () => (await import("./commands/reports.js")).reports,
  device: async () => (await import("./commands/device.js")).device,
  "device-key": async () => (await import("./commands/deviceKey.js")).deviceKey,
  "office-key": async () => (await import("./commands/officeKey.js")).officeKey,
  "import-package": async () => (await import("./commands/importPackage.js")).importPackage,
  receipt: async () => (await import("./commands/receipt.js")).receipt,
  serve: async () => (await import("./commands/serve.js")).serve,
  unit: async () => (await import("./commands/unit.js")).unit,
  backup: async () => (await import("./commands/backup.js")).backup,
  restore: async () => (await import("./commands/restore.js")).restore,
  "verify-history": async () => (await import("./commands/verifyHistory.js")).verifyHistory,
  "move-database": async () => (await import("./commands/moveDatabase.js")).moveDatabase,
  "rotate-key": async () => (await import("./commands/rotateKey.js")).rotateKey,
  distribute: async () => (await import("./commands/distribute.js")).distribute,
  manifest: async () => (await import("./commands/manifest.js")).manifest,
  demo: async () => (await import("./commands/demo.js")).demo,
};

const complaints = {
  "option-unknown": "optionUnknown", "day-wrong": "dayWrong", "language-unknown": "languageUnknown", "seed-wrong": "seedWrong",
  "month-wrong": "monthWrong", "base-wrong": "baseWrong",
} as const;

/** Runs one command line and answers its exit code. */
async function run(argv: readonly string[]): Promise<number> {
  const given = readArguments(argv, todayInShanghai(new Date()));
  const stop = new AbortController();
  const terminal = openTerminal(given.ok ? given.value.language : "zh-CN", stop.signal);
  const words = cliWords(terminal.language);
  if (!given.ok) {
    terminal.err(say(words[complaints[given.code]], { given: given.given }));
    return 2;
  }
  const { command: asked } = given.value;
  const load = Object.hasOwn(commands, asked) ? commands[asked] : undefined;
  if (load === undefined) {
    if (asked === "help") terminal.out(words.usage);
    else terminal.err(say(words.commandUnknown, { command: asked }));
    return asked === "help" ? 0 : 2;
  }
  watchForCtrlC(stop, () => { terminal.err(words.stopped); });
  return (await load())(given.value, terminal);
}

/** The first Ctrl-C asks the command to stop; the second leaves at once. Neither leaves a half-written file. */
function watchForCtrlC(stop: AbortController, sayStopped: () => void): void {
  const onSignal = (): void => {
    for (const draft of openDrafts()) rmSync(draft, { force: true });
    if (stop.signal.aborted) process.exit(130);
    sayStopped();
    stop.abort();
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
}

process.exitCode = await run(process.argv.slice(2));
