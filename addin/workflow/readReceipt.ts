import { refused, type Outcome } from "../../roster/model/refusal.js";
import { isAgreed } from "../../roster/protocol/agreement.js";
import { openEnvelopeBy, readEnvelope, type DeviceHand } from "../../roster/protocol/package/envelope.js";
import type { PublicKeys } from "../../roster/protocol/package/keys.js";
import { parseReceipt, recogniseRows, type ReceiptContent } from "../../roster/protocol/package/receipt.js";
import type { Source } from "../../roster/model/change.js";
import { checkRoster } from "./checkRoster.js";
import type { Desk } from "./desk.js";
import { keepToldRevision } from "./toldRevision.js";

export interface ReadReceipt {
  readonly unit: string;
  readonly content: ReceiptContent;
  /** 已报送: the office's receipt and the sheet as it is now hold the same (S5). */
  readonly agreed: boolean;
  /** Rows that the package did not tell, or not so. */
  readonly unknown: readonly Source[];
}

/** Holds the office's receipt against the sheet as it is now. Only what the office signed for this machine counts. */
export async function readReceipt(
  desk: Desk, file: { readonly name: string; readonly bytes: Uint8Array }, { hand, office }: { readonly hand: DeviceHand; readonly office: PublicKeys },
): Promise<Outcome<ReadReceipt>> {
  const opened = await openReceipt(file.bytes, hand, office);
  if (!opened.ok) return refused(opened.refusal.code, { file: file.name, ...opened.refusal.params });
  const { unit, content } = opened.value;
  await checkRoster(desk);
  const { rows } = await desk.engine.state();
  const { told, unknown } = recogniseRows(rows, content);
  const agreed = unknown.length === 0 && isAgreed(told, content.answer) && !content.answer.awaitsLead;
  if (agreed) await keepToldRevision(desk.host.settings, { unit, revision: content.answer.revision });
  return { ok: true, value: { unit, content, agreed, unknown: unknown.map(({ source }) => source) } };
}

async function openReceipt(bytes: Uint8Array, hand: DeviceHand, office: PublicKeys): Promise<Outcome<{ readonly unit: string; readonly content: ReceiptContent }>> {
  const read = readEnvelope(bytes, "receipt");
  if (!read.ok) return read;
  if (read.value.header.from !== office.sign) return refused("package-signature");
  const opened = await openEnvelopeBy(read.value, hand);
  if (!opened.ok) return opened;
  const content = parseReceipt(opened.value);
  return content.ok ? { ok: true, value: { unit: read.value.header.unit, content: content.value } } : content;
}
