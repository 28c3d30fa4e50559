import { sayDay, sayMonth } from "../../roster/duties/wordReminder.js";
import type { ReminderRead, ReportList } from "../../roster/protocol/monthlyReport.js";
import { wordsOf } from "../../roster/words/catalogue.js";
import { say } from "../../roster/words/words.js";
import type { Arguments } from "../arguments.js";
import { readToken } from "../readFiles.js";
import { cliWords } from "../say.js";
import { openServiceClient } from "../serviceClient.js";
import { complain, type Terminal } from "../terminal.js";
import { sayServiceProblem } from "./submit.js";

/** 月度变动报告: who has not reported, and with `--remind` the text to send. Exit code 1 when a unit is overdue, 2 when nothing could be read. */
export async function reports(given: Arguments, terminal: Terminal): Promise<number> {
  const words = cliWords(given.language);
  if (given.month === null || given.server === null) return complain(terminal, words.reportsNeed);
  const token = await readToken(given.tokenFile);
  if (token === null) return complain(terminal, words.tokenNeeded);
  const client = openServiceClient(given.server, token);
  if (given.remind !== null) {
    const path = `/units/${encodeURIComponent(given.remind)}/reports/monthly/reminder?month=${given.month}&lang=${given.language}`;
    const reminder = await client.get<ReminderRead>(path);
    if (!reminder.ok) return complain(terminal, sayServiceProblem(reminder, terminal));
    terminal.out(reminder.value.text);
    return 0;
  }
  const list = await client.get<ReportList>(`/reports/monthly?month=${given.month}`);
  if (!list.ok) return complain(terminal, sayServiceProblem(list, terminal));
  if (given.json) terminal.out(JSON.stringify(list.value, null, 2));
  else printList(list.value, terminal);
  return list.value.totals.states.overdue > 0 ? 1 : 0;
}

function printList({ month, dueOn, today, totals, units }: ReportList, terminal: Terminal): void {
  const words = cliWords(terminal.language);
  const { states } = totals;
  terminal.out(say(words.reportsHead, {
    month: sayMonth(month, terminal.language), due: sayDay(dueOn, terminal.language), today: sayDay(today, terminal.language), confirmed: states.confirmed,
    confirmedLate: totals.confirmedLate, none: totals.none, open: states.due + states.running, overdue: states.overdue,
  }));
  const owing = units.filter(({ standing }) => standing.state !== "not-owed");
  for (const line of owing) terminal.out(sayUnit(line, terminal));
  if (owing.length > 0 && !owing.some(({ standing }) => standing.scored)) terminal.out(words.reportsAdvice);
}

function sayUnit({ unit, name, standing, year, awaitingLead }: ReportList["units"][number], terminal: Terminal): string {
  const words = cliWords(terminal.language);
  const more = [
    standing.daysLate > 0 ? say(words.reportsLate, { days: standing.daysLate }) : "",
    awaitingLead > 0 ? say(words.reportsLead, { count: awaitingLead }) : "",
    year.late > 0 ? say(words.reportsYear, { owed: year.owed, late: year.late }) : "",
  ];
  return say(words.reportsLine, { state: wordsOf(terminal.language).duties.states[standing.state], name, unit, more: more.join("") });
}
