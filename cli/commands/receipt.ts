import { refused, type Outcome, type Refusal } from "../../roster/model/refusal.js";
import { openEnvelope, readEnvelope } from "../../roster/protocol/package/envelope.js";
import type { EnvelopeHeader } from "../../roster/protocol/package/header.js";
import type { PublicKeys, SecretKeys } from "../../roster/protocol/package/keys.js";
import { parseReceipt, recogniseRows, type ReceiptContent } from "../../roster/protocol/package/receipt.js";
import { stateRoster } from "../../roster/workflow/stateRoster.js";
import { say } from "../../roster/words/words.js";
import type { Arguments } from "../arguments.js";
import { readInput } from "../files.js";
import { readDeviceKeys, readOfficeKey } from "../keyFiles.js";
import { readRosters } from "../readRosters.js";
import { cliWords, sayRefusal } from "../say.js";
import { placeOf, sayTold } from "../sayTold.js";
import { complain, type Terminal } from "../terminal.js";
import { keepToldRevision } from "../toldRevision.js";

/** Holds the office's receipt against the roster: 已报送 only where it is the office's and both sides hold the same (S5, S7). */
export async function receipt(given: Arguments, terminal: Terminal): Promise<number> {
  const words = cliWords(given.language);
  const [file, more] = given.files;
  const [roster] = given.rosters;
  if (file === undefined || more !== undefined || roster === undefined || given.deviceKey === null || given.officeKey === null) return complain(terminal, words.receiptNeeds);
  const [device, office] = [await readDeviceKeys(given.deviceKey), await readOfficeKey(given.officeKey)];
  if (!device.ok) return complain(terminal, sayRefusal(device.refusal, given.language));
  if (!office.ok) return complain(terminal, sayRefusal(office.refusal, given.language));
  const input = await readInput(file);
  if (!input.ok) return complain(terminal, sayRefusal(input.refusal, given.language));
  const read = readReceipt(input.value, { device: device.value, office: office.value });
  if (!read.ok) return complain(terminal, sayRefusal(withFile(read.refusal, file), given.language));
  const { header, content } = read.value;
  const rosters = await readRosters(given.rosters, given, terminal);
  if (typeof rosters === "number") return rosters;
  const rows = rosters.survey().flatMap(stateRoster);
  const { told, unknown } = recogniseRows(rows, content);
  terminal.out(say(words.receiptHead, { unit: header.unit, at: content.answer.receivedAt }));
  for (const row of unknown) terminal.out(say(words.receiptUnknown, { place: placeOf(row.source, terminal) }));
  const standing = sayTold({ ...content, told, rows: rows.length }, terminal);
  if (standing.upToDate) await keepToldRevision(roster, header.unit, { filesDigest: rosters.filesDigest, revision: content.answer.revision });
  return standing.agreed && !standing.open ? 0 : 1;
}

function readReceipt(
  bytes: Uint8Array, { device, office }: { readonly device: SecretKeys; readonly office: PublicKeys },
): Outcome<{ readonly header: EnvelopeHeader; readonly content: ReceiptContent }> {
  const read = readEnvelope(bytes, "receipt");
  if (!read.ok) return read;
  if (read.value.header.from !== office.sign) return refused("package-signature");
  const opened = openEnvelope(read.value, device);
  if (!opened.ok) return opened;
  const content = parseReceipt(opened.value);
  return content.ok ? { ok: true, value: { header: read.value.header, content: content.value } } : content;
}

function withFile({ code, params }: Refusal, file: string): Refusal {
  return { code, params: { file, ...params } };
}
