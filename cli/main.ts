import { rmSync } from "node:fs";
import { readArguments, todayInShanghai, type Arguments } from "./arguments.js";
import { accept } from "./commands/accept.js";
import { backup } from "./commands/backup.js";
import { check } from "./commands/check.js";
import { demo } from "./commands/demo.js";
import { device } from "./commands/device.js";
import { deviceKey } from "./commands/deviceKey.js";
import { distribute } from "./commands/distribute.js";
import { enrich } from "./commands/enrich.js";
import { fix } from "./commands/fix.js";
import { importPackage } from "./commands/importPackage.js";
import { match } from "./commands/match.js";
import { officeKey } from "./commands/officeKey.js";
import { receipt } from "./commands/receipt.js";
import { reports } from "./commands/reports.js";
import { moveDatabase } from "./commands/moveDatabase.js";
import { restore } from "./commands/restore.js";
import { rotateKey } from "./commands/rotateKey.js";
import { serve } from "./commands/serve.js";
import { submit } from "./commands/submit.js";
import { summary } from "./commands/summary.js";
import { unit } from "./commands/unit.js";
import { verifyHistory } from "./commands/verifyHistory.js";
import { openDrafts } from "./files.js";
import { cliWords } from "./say.js";
import { openTerminal, type Terminal } from "./terminal.js";
import { say } from "../roster/words/words.js";

type Command = (given: Arguments, terminal: Terminal) => Promise<number>;

const commands: ReadonlyMap<string, Command> = new Map(Object.entries({
  check, accept, fix, enrich, match, summary, submit, reports, serve, unit, demo, device, receipt,
  "device-key": deviceKey, "office-key": officeKey, "import-package": importPackage,
  backup, restore, "verify-history": verifyHistory, "move-database": moveDatabase, "rotate-key": rotateKey, distribute,
}));

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
  const command = commands.get(given.value.command);
  if (command === undefined) {
    const asked = given.value.command === "help";
    if (asked) terminal.out(words.usage);
    else terminal.err(say(words.commandUnknown, { command: given.value.command }));
    return asked ? 0 : 2;
  }
  watchForCtrlC(stop, () => { terminal.err(words.stopped); });
  return command(given.value, terminal);
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
