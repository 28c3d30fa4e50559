import { expect, test } from "vitest";
import { replayEvents } from "../../../roster/changes/replayEvents.js";
import { mergeChanges } from "../../../roster/merge/mergeChanges.js";
import type { Change } from "../../../roster/model/change.js";
import type { RecordBody } from "../../../sync-server/store/events.js";
import { eventOf, isToldWhole } from "../../../sync-server/sync/eventOf.js";
import { addOf, setOf } from "../support/service.js";

const at = "2026-11-25T01:00:00.000Z";
const basis = { toldSince: () => null, removedSince: () => false, protects: () => false, stamp: { by: "clerk", at, revision: 1 } };

test.each<readonly [string, readonly Change[], boolean]>([
  ["told", [addOf("r1", { name: "李建国" })], true],
  ["told and corrected", [addOf("r1", { name: "李建国" }), setOf("r1", "name", "李建国", "李健国")], true],
  ["told and disputed", [addOf("r1", { name: "李建国", mobile: "13900000001" }), setOf("r1", "mobile", "13900000002", "13900000003")], false],
  ["told and taken off", [addOf("r1", { name: "李建国" }), { op: "remove", recordId: "r1", reason: "误录", note: "" }], false],
])("[H2] a new record that was %s in one submission comes out of the history as it is", (_, changes, whole) => {
  const { touched: [touched] } = mergeChanges([], changes, basis);
  expect(isToldWhole(touched!)).toBe(whole);
  const { subject, body } = eventOf(touched!);
  const [replayed] = [...replayEvents([{ recordId: subject, at, body: body as RecordBody }]).values()];
  const { disputed = {}, ...record } = replayed!;
  const { disputed: kept = {}, ...after } = touched!.after;
  expect({ ...record, disputed }).toEqual({ ...after, toldAt: at, disputed: kept });
});
