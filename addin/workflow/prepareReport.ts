import { applyChanges } from "../../roster/changes/applyChanges.js";
import { baseSchema, type UnitBase } from "../../roster/protocol/unit.js";
import { waitingChangesSchema, waitingListSchema } from "../../roster/protocol/waiting.js";
import { toldIdNumbers } from "../../roster/workflow/toldIdNumbers.js";
import { openRecordIds } from "../engine/newRecordIds.js";
import type { Answered } from "../service/answered.js";
import { checkRoster } from "./checkRoster.js";
import type { Desk } from "./desk.js";
import { emptyReport, type Bases, type ReportState } from "./report.js";
import { unitOf } from "./session.js";
import { tellAgain } from "./tellAgain.js";
import { keepToldRevision, readToldRevision } from "./toldRevision.js";

/**
 * 比对: fetches what the unit has told, into memory only, and holds the sheet against it as it is now. Nothing is sent by
 * it. Without a network the sheet is held against what was fetched before.
 */
export async function prepareReport(desk: Desk): Promise<void> {
  const { state, service } = desk;
  const unit = unitOf(state.get().session);
  if (unit === null) return;
  if (!(await isUnitChosen(desk, unit.unitId))) {
    // The unit in the sheet's title helps to see a wrong file.
    if (state.get().check === null) await checkRoster(desk);
    return;
  }
  state.set({ busy: { what: "comparing", done: null, of: null } });
  try {
    const told = await readToldRevision(desk.host.settings);
    const read = await readBases(service, unit.unitId, told?.unit === unit.unitId ? told.revision : null);
    if (!read.ok) {
      setReport(desk, { problem: read.problem });
      if (state.get().report.bases === null) return;
    } else {
      setReport(desk, { bases: read.value, problem: null, ...(state.get().report.bases?.unitId === unit.unitId ? {} : { answers: [], kept: new Set() }) });
      // The numbers that this unit told before are what a number that lost its digits may be offered (R6).
      state.set({ toldIdNumbers: toldIdNumbers(read.value.current) });
    }
    await checkRoster(desk);
    await tellAgain(desk);
  } finally {
    state.set({ busy: null });
  }
}

/** The clerk says, once for a workbook, that it is their unit's. */
export async function chooseUnit(desk: Desk): Promise<void> {
  const unit = unitOf(desk.state.get().session);
  if (unit === null) return;
  const told = await readToldRevision(desk.host.settings);
  // Another unit's revision says nothing of this one's.
  await keepToldRevision(desk.host.settings, { unit: unit.unitId, revision: told?.unit === unit.unitId ? told.revision : null });
  desk.state.set({ report: { ...emptyReport, isUnitChosen: true } });
  await prepareReport(desk);
}

async function isUnitChosen(desk: Desk, unitId: string): Promise<boolean> {
  const told = await readToldRevision(desk.host.settings);
  const isChosen = told?.unit === unitId;
  setReport(desk, { isUnitChosen: isChosen, otherUnit: told === null || isChosen ? null : told.unit });
  return isChosen;
}

const nameBases = openRecordIds();

async function readBases(service: Desk["service"], unitId: string, remembered: number | null): Promise<Answered<Bases>> {
  const path = `/units/${encodeURIComponent(unitId)}`;
  const [now, waiting] = await Promise.all([service.get(`${path}/records`, baseSchema), service.get(`${path}/submissions?state=waiting`, waitingListSchema)]);
  if (!now.ok) return now;
  if (!waiting.ok) return waiting;
  const base = await readBaseThen(service, path, { now: now.value, remembered });
  if (!base.ok) return base;
  const held: Bases["waiting"][number][] = [];
  for (const submission of waiting.value.submissions) {
    const read = await service.get(`${path}/submissions/${encodeURIComponent(submission.submissionId)}`, waitingChangesSchema);
    if (!read.ok) return read;
    held.push(read.value);
  }
  const { records, revision, digest, disputes } = now.value;
  return {
    ok: true,
    value: {
      name: nameBases(), unitId, base: base.value.records, baseRevision: base.value.revision, isKnown: remembered !== null && base.value.revision === remembered,
      // What waits for the lead is as good as told: told again it would come to stand twice.
      current: applyChanges(records, held.flatMap(({ changes }) => changes)),
      revision, count: records.length, digest, disputes, waiting: held, readAt: new Date(),
    },
  };
}

async function readBaseThen(service: Desk["service"], path: string, { now, remembered }: { readonly now: UnitBase; readonly remembered: number | null }): Promise<Answered<UnitBase>> {
  if (remembered === null || remembered === now.revision) return { ok: true, value: now };
  const then = await service.get(`${path}/records?revision=${String(remembered)}`, baseSchema);
  // The register was put back to an earlier day: the sheet knows more than it, so its present state has to do.
  if (!then.ok && then.problem.code === "base-ahead") return { ok: true, value: now };
  return then;
}

export function setReport({ state }: Desk, patch: Partial<ReportState>): void {
  state.set({ report: { ...state.get().report, ...patch } });
}
