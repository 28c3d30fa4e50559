import type { UnitActors } from "../../roster/protocol/unitRecord.js";
import { wordsOf } from "../../roster/words/catalogue.js";
import { say } from "../../roster/words/words.js";
import type { Arguments } from "../arguments.js";
import { chooseDisputes, type NamedDispute } from "../chooseDisputes.js";
import { readToken } from "../readFiles.js";
import { cliWords } from "../say.js";
import { fieldName } from "../sayTold.js";
import { openServiceClient, type ServiceClient } from "../serviceClient.js";
import { readDisputes, readTellers, settleDispute, type DisputeChoice } from "../settleDisputes.js";
import { complain, type Terminal } from "../terminal.js";
import { sayServiceProblem } from "./submit.js";

/**
 * 核定: shows where a unit's roster was told differently, cell by cell, and ends what the person points at, each by one of its
 * two values. Exit code 0 when nothing is open any more, 1 when something is, 2 when nothing could be done.
 */
export async function settle(given: Arguments, terminal: Terminal): Promise<number> {
  const { settle: words } = wordsOf(given.language);
  if (given.unit === null || given.server === null) return complain(terminal, words.needs);
  const wish = readWish(given);
  if (typeof wish === "string") return complain(terminal, words[wish]);
  const token = await readToken(given.tokenFile);
  if (token === null) return complain(terminal, cliWords(given.language).tokenNeeded);
  const client = openServiceClient(given.server, token, given.language);
  const read = await readDisputes(client, given.unit);
  if (!read.ok) return complain(terminal, sayServiceProblem(read, terminal));
  if (wish === null) return list(given, { disputes: read.value, tellers: await readTellers(client, given.unit) }, terminal);
  const open = wish.onlyProposals ? read.value.filter(({ kind }) => kind === "proposal") : read.value;
  const { chosen, unclear } = given.all ? { chosen: open, unclear: [] } : chooseDisputes(open, given.files);
  // Nothing is settled by half: who is not sure of one word may have meant another by the next.
  if (unclear.length > 0) return complain(terminal, say(words.unclear, { given: unclear.join("、") }));
  const settled = await settleEach(client, given.unit, { chosen, wish }, terminal);
  const left = read.value.length - settled;
  terminal.out(left === 0 ? words.noneLeft : say(words.left, { count: left }));
  return left === 0 ? 0 : 1;
}

interface Wish extends DisputeChoice {
  readonly onlyProposals: boolean;
}

/** What is to be done, null: only shown; or the sentence that says what is missing. */
function readWish({ files, all, mine, theirs, withdraw, reason }: Arguments): Wish | null | "oneChoice" | "whichNeeded" | "choiceNeeded" {
  const choices = [mine, theirs, withdraw].filter(Boolean).length;
  if (choices > 1) return "oneChoice";
  if (choices === 0) return files.length > 0 || all ? "choiceNeeded" : null;
  if (all === files.length > 0) return "whichNeeded";
  return { choice: mine ? "told" : "standing", reason: reason ?? "", onlyProposals: withdraw };
}

interface Open {
  readonly disputes: readonly NamedDispute[];
  readonly tellers: UnitActors["actors"];
}

function list(given: Arguments, { disputes, tellers }: Open, terminal: Terminal): number {
  const { settle: words } = wordsOf(terminal.language);
  if (given.json) terminal.out(JSON.stringify({ unit: given.unit, disputes }, null, 2));
  else if (disputes.length === 0) terminal.out(words.noneLeft);
  else {
    terminal.out(say(words.head, { count: disputes.length }));
    for (const dispute of disputes) for (const line of sayDispute(dispute, tellers, terminal)) terminal.out(line);
    terminal.out(words.how);
  }
  return disputes.length === 0 ? 0 : 1;
}

function sayDispute(dispute: NamedDispute, tellers: Open["tellers"], terminal: Terminal): readonly string[] {
  const { settle: words } = wordsOf(terminal.language);
  const { kind, told, toldBy, toldAt, standing, standingBy, standingAt } = dispute;
  const side = (value: string | null, by: string, at: string) => ({ value: sayValue(value, terminal), by: sayTeller(by, tellers, terminal), at: sayMoment(at) });
  return [
    say(kind === "conflict" ? words.conflict : words.proposal, cellOf(dispute, terminal)),
    say(words.told, side(told, toldBy, toldAt)),
    say(words.standing, side(standing, standingBy, standingAt)),
  ];
}

/** By name; whoever is not of the unit is of the office. */
function sayTeller(by: string, tellers: Open["tellers"], terminal: Terminal): string {
  const { settle: words } = wordsOf(terminal.language);
  if (by === "") return words.unknownTeller;
  const teller = tellers.find(({ actorId }) => actorId === by);
  if (teller === undefined) return tellers.length === 0 ? by : words.byOffice;
  return teller.name ?? words.byToken;
}

/** One after the other, each told; what could not be settled is told too and stays. @returns how many were */
async function settleEach(client: ServiceClient, unit: string, { chosen, wish }: { readonly chosen: readonly NamedDispute[]; readonly wish: Wish }, terminal: Terminal): Promise<number> {
  const { settle: words } = wordsOf(terminal.language);
  let settled = 0;
  for (const dispute of chosen) {
    if (terminal.signal.aborted) break;
    const cell = cellOf(dispute, terminal);
    const answer = await settleDispute(client, unit, dispute, wish);
    if (!answer.ok) {
      const detail = answer.code === "bureau-decides" ? words.bureauDecides : sayServiceProblem(answer, terminal);
      terminal.out(say(words.notSettled, { ...cell, detail }));
    } else if (answer.value.outcome === "proposed") terminal.out(say(words.proposed, { ...cell, value: sayValue(dispute.told, terminal) }));
    else {
      settled += 1;
      const value = sayValue(wish.choice === "told" ? dispute.told : dispute.standing, terminal);
      terminal.out(say(wish.choice === "told" ? words.settledTold : words.settledStanding, { ...cell, value }));
    }
  }
  return settled;
}

function cellOf({ name, recordId, field }: NamedDispute, terminal: Terminal) {
  return { name: name ?? recordId, recordId, field: fieldName(field, terminal) };
}

function sayValue(value: string | null, terminal: Terminal): string {
  return value ?? cliWords(terminal.language).emptyCell;
}

/** In Asia/Shanghai, to the minute. @example sayMoment("2026-11-25T01:06:00.000Z") // "2026-11-25 09:06" */
function sayMoment(at: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short", timeStyle: "short" }).format(new Date(at));
}
