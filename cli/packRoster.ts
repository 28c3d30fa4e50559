import { randomBytes } from "node:crypto";
import type { GivenAnswer } from "../roster/changes/tellRoster.js";
import { retirees } from "../roster/ledgers/retirees.js";
import { sealEnvelope } from "../roster/protocol/package/envelope.js";
import { unitIdSchema } from "../roster/protocol/ids.js";
import type { PackageContent } from "../roster/protocol/package/content.js";
import { protocolVersion } from "../roster/protocol/version.js";
import { measureQuality } from "../roster/workflow/measureQuality.js";
import { stateRoster } from "../roster/workflow/stateRoster.js";
import { tablesOf } from "../roster/workflow/survey.js";
import { say } from "../roster/words/words.js";
import type { Arguments } from "./arguments.js";
import { writeOutput } from "./files.js";
import { readDeviceKeys, readOfficeKey } from "./keyFiles.js";
import type { ReadRosters } from "./readRosters.js";
import { newRecordId } from "./recordIds.js";
import { cliWords, sayRefusal } from "./say.js";
import { complain, type Terminal } from "./terminal.js";

/**
 * Writes a unit's whole table into a package that only the office can read: without a network nobody here knows what to
 * compare it with, so the service makes the changes (S7).
 */
export async function packRoster(
  given: Arguments,
  about: { readonly unit: string; readonly baseRevision: number | null; readonly answers: readonly GivenAnswer[]; readonly rosters: ReadRosters },
  terminal: Terminal,
): Promise<number> {
  const words = cliWords(given.language);
  if (given.to === null || given.deviceKey === null || given.officeKey === null || !unitIdSchema.safeParse(about.unit).success) return complain(terminal, words.packNeeds);
  const [device, office] = [await readDeviceKeys(given.deviceKey), await readOfficeKey(given.officeKey)];
  if (!device.ok) return complain(terminal, sayRefusal(device.refusal, given.language));
  if (!office.ok) return complain(terminal, sayRefusal(office.refusal, given.language));
  const surveys = about.rosters.survey();
  const rows = surveys.flatMap(stateRoster);
  const content: PackageContent = {
    protocol: protocolVersion, rows: rows.map(({ accepted, ...row }) => ({ ...row, ...(accepted === undefined ? {} : { accepted: [...accepted] }) })),
    answers: [...about.answers], quality: measureQuality(surveys.flatMap(tablesOf), retirees),
  };
  const baseRevision = about.baseRevision ?? 0;
  const bytes = sealEnvelope(
    { kind: "package", packageId: newRecordId(), unit: about.unit, ledger: "retirees", baseRevision, madeAt: new Date().toISOString() },
    content, { from: device.value, to: office.value, chance: randomBytes(32) },
  );
  const written = await writeOutput(given.to, bytes, [...given.files, given.deviceKey, given.officeKey]);
  if (!written.ok) return complain(terminal, sayRefusal(written.refusal, given.language));
  terminal.out(say(words.packDone, { file: given.to, count: rows.length, revision: baseRevision }));
  return 0;
}
