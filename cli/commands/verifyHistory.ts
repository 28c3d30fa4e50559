import { wordsOf } from "../../roster/words/catalogue.js";
import { say } from "../../roster/words/words.js";
import { attempt, readHeadsFile, verifyHistories, writeHeadsFile, type DistrictVerified, type Verified } from "../../sync-server/operations.js";
import type { Arguments } from "../arguments.js";
import { complainOf, operationWords, watchOf } from "../sayOperation.js";
import { readSettings } from "../settings.js";
import type { Terminal } from "../terminal.js";

/** So many faults of one roster are told one by one: the first tells the most. */
const most = 10;

/** Verifies every history; exit code 0 whole, 1 broken, 2 where it could not be looked at. */
export async function verifyHistory(given: Arguments, terminal: Terminal): Promise<number> {
  const words = operationWords(terminal);
  const exported = await attempt(async () => (given.heads === null ? [] : readHeadsFile(given.heads)));
  if (!exported.ok) return complainOf(exported.fault, terminal);
  const verified = await verifyHistories(readSettings(), { exported: exported.value, rebuild: given.rebuild }, watchOf(terminal));
  if (!verified.ok) return complainOf(verified.fault, terminal);
  const { districts, faults } = verified.value;
  for (const district of districts) sayDistrict(district, districts.length > 1, terminal);
  const places = districts.flatMap((each) => each.places ?? []);
  const events = places.reduce((sum, place) => sum + place.events, 0);
  terminal.out(faults === 0 ? say(words.historyGood, { places: places.length, events }) : say(words.historyBroken, { count: faults }));
  if (given.rebuild) sayRebuilt(verified.value, terminal);
  if (given.export !== null) {
    if (faults > 0) terminal.err(words.headsNotExported);
    else {
      const file = given.export;
      const written = await attempt(() => writeHeadsFile(file, districts.filter((each) => each.places !== null), new Date()));
      if (!written.ok) return complainOf(written.fault, terminal);
      terminal.out(say(words.headsExported, { file }));
    }
  }
  return faults === 0 ? 0 : 1;
}

function sayDistrict({ districtId, places }: DistrictVerified, named: boolean, terminal: Terminal): void {
  const words = operationWords(terminal);
  if (places === null) {
    terminal.out(say(words.historyOtherKeys, { district: districtId }));
    return;
  }
  if (named) terminal.out(say(words.historyDistrict, { district: districtId }));
  for (const { place, events, faults } of places) {
    terminal.out(say(faults.length === 0 ? words.historyPlace : words.historyPlaceBroken, { unit: place.unitId, ledger: place.ledgerId, events }));
    for (const { code, ...params } of faults.slice(0, most)) {
      terminal.out(say(words.historyFault, { fault: say(wordsOf(terminal.language).operations.history[code], params) }));
    }
    if (faults.length > most) terminal.out(say(words.historyMore, { count: faults.length - most }));
  }
}

function sayRebuilt({ rebuilt }: Verified, terminal: Terminal): void {
  const words = operationWords(terminal);
  if (rebuilt === null) terminal.err(words.notRebuilt);
  else if (rebuilt.differed.length === 0) terminal.out(say(words.rebuilt, { records: rebuilt.records }));
  else terminal.out(say(words.rebuiltDiffers, { records: rebuilt.records, units: rebuilt.differed.join(terminal.language === "en" ? ", " : "、") }));
}
