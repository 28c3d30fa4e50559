import { useEffect, useId, useState } from "react";
import { z } from "zod";
import { unitIdSchema } from "../../../roster/protocol/ids.js";
import { officeKeySchema } from "../../../roster/protocol/device.js";
import { handOf, type DeviceHand } from "../../../roster/protocol/package/envelope.js";
import { parsePublicKeys, parseSecretKeys, writeKeys, type PublicKeys } from "../../../roster/protocol/package/keys.js";
import { say } from "../../../roster/words/words.js";
import { canKeepKeys, openDeviceHand } from "../../device/keyStore.js";
import { packRoster, type PackedRoster } from "../../workflow/packRoster.js";
import { readReceipt, type ReadReceipt } from "../../workflow/readReceipt.js";
import { unitOf } from "../../workflow/session.js";
import { readToldRevision } from "../../workflow/toldRevision.js";
import { useTroubleWords } from "../account/signInWords.js";
import type { Trouble } from "../account/trouble.js";
import { Button } from "../Button.js";
import { run } from "../run.js";
import { useDesk, useDeskState } from "../useDesk.js";
import { FilePick } from "./FilePick.js";
import { usePackingWords } from "./packingWords.js";
import { ReceiptCard } from "./ReceiptCard.js";
import { saveFile } from "./saveFile.js";

/** Public, so it may stay in the browser. */
const officePlace = "roster.office-key";

/** 报送包 and 回执: the same submission carried by hand (S7). */
export function PackagePanel() {
  const desk = useDesk();
  const words = usePackingWords();
  const sayTrouble = useTroubleWords();
  const { session } = useDeskState();
  const [unitId, setUnitId] = useState(unitOf(session)?.unitId ?? "");
  const [hand, setHand] = useState<DeviceHand | null>(null);
  const [keeps, setKeeps] = useState<boolean | null>(null);
  const [office, setOffice] = useState<PublicKeys | null>(rememberedOffice);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [packed, setPacked] = useState<PackedRoster | null>(null);
  const [receipt, setReceipt] = useState<ReadReceipt | null>(null);
  const id = useId();
  useEffect(() => {
    void readToldRevision(desk.host.settings).then((told) => { if (told !== null) setUnitId((given) => (given === "" ? told.unit : given)); });
    void canKeepKeys().then(async (can) => {
      if (can) setHand(await openDeviceHand());
      setKeeps(can);
    });
  }, [desk]);
  const takeOffice = (keys: PublicKeys): void => {
    rememberOffice(keys);
    setOffice(keys);
    setTrouble(null);
  };
  const fetchOffice = async (): Promise<void> => {
    const read = await desk.service.get("/office-key", officeKeySchema);
    if (read.ok) takeOffice({ sign: read.value.sign, seal: read.value.seal });
    else setTrouble(read.problem);
  };
  const readKeys = async (file: File, parse: (text: string) => ReturnType<typeof parsePublicKeys> | ReturnType<typeof parseSecretKeys>, take: (keys: never) => void): Promise<void> => {
    const read = parse(await file.text());
    if (!read.ok) {
      setTrouble({ code: read.refusal.code, params: { file: file.name, ...read.refusal.params } });
      return;
    }
    setTrouble(null);
    take(read.value as never);
  };
  const isReady = hand !== null && office !== null && unitIdSchema.safeParse(unitId).success;
  const pack = async (): Promise<void> => {
    if (hand === null || office === null) return;
    const made = await packRoster(desk, { unitId, hand, office });
    setTrouble(made.ok ? null : made.refusal);
    if (!made.ok) return;
    setPacked(made.value);
    saveFile(made.value.bytes, made.value.fileName);
  };
  const check = async (file: File): Promise<void> => {
    if (hand === null || office === null) return;
    const read = await readReceipt(desk, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, { hand, office });
    setTrouble(read.ok ? null : read.refusal);
    setReceipt(read.ok ? read.value : null);
    if (read.ok) setPacked(null);
  };
  return (
    <div className="fields">
      <p className="hint">{words.hint}</p>
      {trouble !== null && <p role="alert" className="alert">{sayTrouble(trouble)}</p>}
      <label htmlFor={id}>{words.unit}</label>
      <input id={id} value={unitId} maxLength={63} spellCheck={false} autoCapitalize="none" aria-describedby={`${id}h`} onChange={({ target }) => { setUnitId(target.value.trim()); }} />
      <p id={`${id}h`} className="hint">{words.unitHint}</p>
      <strong>{words.device}</strong>
      {keeps === true && hand !== null && (
        <>
          <p className="hint">{words.kept}</p>
          <div className="row"><Button small onPress={() => { saveFile(writeKeys("device", hand.publicKeys), "device.pub"); }}>{words.savePublic}</Button></div>
        </>
      )}
      {keeps === false && (
        <>
          <p className="hint">{words.fromFile}</p>
          <FilePick label={words.pickDevice} onPick={(file) => { run(desk, readKeys(file, parseSecretKeys, (keys) => { setHand(handOf(keys)); })); }} />
        </>
      )}
      <strong>{words.office}</strong>
      <p className="hint">{office === null ? words.officeHint : say(words.officeKnown, { mark: office.sign.slice(0, 8) })}</p>
      <div className="row">
        <Button small onPress={() => { run(desk, fetchOffice()); }}>{words.fetchOffice}</Button>
        <FilePick label={words.pickOffice} onPick={(file) => { run(desk, readKeys(file, (text) => parsePublicKeys(text, "office"), takeOffice)); }} />
      </div>
      <div className="row">
        <Button primary disabled={!isReady} onPress={() => { run(desk, pack()); }}>{words.pack}</Button>
        <FilePick label={words.pickReceipt} disabled={!isReady} onPick={(file) => { run(desk, check(file)); }} />
      </div>
      {packed !== null && <p role="status" className="good">{say(words.packed, { count: packed.people, revision: packed.baseRevision })}</p>}
      {receipt !== null && <ReceiptCard receipt={receipt} />}
    </div>
  );
}

const keysSchema = z.object({ sign: z.string().length(64), seal: z.string().length(64) });

/** Where a browser keeps nothing for pages within frames it is chosen anew each time. */
function rememberOffice(keys: PublicKeys): void {
  try {
    localStorage.setItem(officePlace, JSON.stringify(keys));
  } catch {
    return;
  }
}

function rememberedOffice(): PublicKeys | null {
  try {
    const read = keysSchema.safeParse(JSON.parse(localStorage.getItem(officePlace) ?? "null"));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
