import type { Policy } from "../../roster/model/policy.js";
import type { TransferState } from "../../roster/model/person.js";
import { actOfEvent } from "../people/actOnPerson.js";
import type { KeptEvent } from "../store/events.js";
import type { Store } from "../store/openStore.js";
import { deleteAct, deleteAllActs, insertAct, moveActs } from "../store/personActs.js";
import { deletePolicies, insertPolicy } from "../store/policies.js";
import type { RosterPlace } from "../store/rosters.js";
import { deleteTransfers, insertTransfer, reopenTransfer, updateTransfer } from "../store/transfers.js";

/** Makes policies, the bureau's acts and transfers anew from the office's own history. Snapshots are documents, not made of it. */
export async function rebuildOffice(store: Store, { ledgerId }: RosterPlace, events: readonly KeptEvent[]): Promise<void> {
  await deletePolicies(store);
  await deleteAllActs(store);
  await deleteTransfers(store);
  for (const event of events) await replayOffice(store, ledgerId, event);
}

async function replayOffice(store: Store, ledgerId: string, event: KeptEvent): Promise<void> {
  const { kind, subject, actor, at } = event;
  const act = actOfEvent(event);
  if (act !== null) {
    await insertAct(store, act);
    return;
  }
  switch (kind) {
    case "act-undone":
      await deleteAct(store, (event.body as { readonly actId: string }).actId);
      break;
    case "acts-moved":
      await moveActs(store, subject, (event.body as { readonly to: string }).to);
      break;
    case "policy-set": {
      const { policy, document } = event.body as { readonly policy: Policy; readonly document: string | null };
      await insertPolicy(store, { policy, document, by: actor, at });
      break;
    }
    case "transfer-opened": {
      const { fromUnit, recordId, toUnit } = event.body as { readonly fromUnit: string; readonly recordId: string; readonly toUnit: string | null };
      await insertTransfer(store, { transferId: subject, ledgerId, fromUnitId: fromUnit, recordId, toUnitId: toUnit, openedAt: at.toISOString() });
      break;
    }
    case "transfer-reopened":
      await reopenTransfer(store, subject);
      break;
    case "transfer-confirmed":
    case "transfer-refused":
    case "transfer-withdrawn": {
      const reason = (event.body as { readonly sealedText?: string }).sealedText ?? null;
      await updateTransfer(store, { transferId: subject, state: kind.slice("transfer-".length) as TransferState, reason, by: actor, at });
      break;
    }
  }
}
