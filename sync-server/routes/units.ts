import { randomUUID } from "node:crypto";
import { Router, type Request } from "express";
import type { Unit } from "../../roster/model/person.js";
import { newUnitSchema, type UnitBase, type UnitSummary, type UnitWithToken } from "../../roster/protocol/unit.js";
import { protocolVersion } from "../../roster/protocol/version.js";
import { admit } from "../access/admit.js";
import { hashSecret, makeSecret } from "../access/secrets.js";
import { jsonBody, readBody } from "../http/readBody.js";
import { refuseMethod } from "../http/refuseMethod.js";
import { problems } from "../problem.js";
import { readAtOneMoment, type OpenStore, type Store } from "../store/openStore.js";
import { readRoster } from "../store/rosters.js";
import { readRosterAt } from "../history/readRosterAt.js";
import { listDisputes } from "../sync/listDisputes.js";
import { insertToken, revokeTokens } from "../store/tokens.js";
import { findUnit, insertUnit, listUnits } from "../store/units.js";

export interface RouteDeps {
  readonly store: OpenStore;
  now(): Date;
}

/** The units: made known by the administration, each with the token that it speaks with. */
export function unitRoutes({ store, now }: RouteDeps): Router {
  const router = Router();

  router.route("/units")
    .get(admit(store, "unit:list"), async (_request, response) => {
      const units = await listUnits(store, "retirees");
      response.json({ units: units.map(({ quality: _quality, ...unit }): UnitSummary => unit) });
    })
    .post(admit(store, "unit:make"), jsonBody(), async (request, response) => {
      const unit = readBody(request, newUnitSchema);
      const made = await store.inTransaction(async (within) => {
        if (!(await insertUnit(within, unit, now()))) throw problems.unitExists();
        return giveToken(within, unit, now());
      });
      response.status(201).json(made);
    })
    .all(refuseMethod("GET", "POST"));

  // A new token ends the ones before: that is what it is asked for, when a clerk has gone or a token was lost.
  router.route("/units/:unit/tokens")
    .post(admit(store, "token:make"), async (request, response) => {
      const unit = await knownUnit(store, request);
      const made = await store.inTransaction(async (within) => {
        await revokeTokens(within, unit.unitId, now());
        return giveToken(within, unit, now());
      });
      response.status(201).json(made);
    })
    .all(refuseMethod("POST"));

  router.route("/units/:unit/records")
    .get(admit(store, "base:read"), async (request, response) => {
      const { unitId } = await knownUnit(store, request);
      const revision = readRevision(request);
      response.json(await store.inTransaction((within) => readUnitBase(within, unitId, revision)));
    })
    .all(refuseMethod("GET"));

  return router;
}

export async function knownUnit(store: Store, request: Request): Promise<Unit> {
  const unit = await findUnit(store, String(request.params["unit"]));
  if (unit === null) throw problems.unitUnknown();
  return unit;
}

/** `?revision=`: as of then; without it, now. */
function readRevision(request: Request): number | null {
  const { revision } = request.query;
  if (revision === undefined) return null;
  if (typeof revision !== "string" || !/^\d{1,9}$/u.test(revision)) throw problems.queryWrong({ name: "revision" });
  return Number(revision);
}

async function readUnitBase(store: Store, unitId: string, revision: number | null): Promise<UnitBase> {
  const place = { unitId, ledgerId: "retirees" } as const;
  // Revision and records of one moment, or a submission between the two would look like one that never was.
  await readAtOneMoment(store);
  const now = await readRoster(store, place);
  if (revision !== null && revision > now.revision) throw problems.baseAhead({ base: revision, revision: now.revision });
  const base = await readRosterAt(store, place, { revision: revision ?? now.revision });
  return {
    protocol: protocolVersion, unit: unitId, ledger: place.ledgerId, revision: base.revision, digest: base.digest,
    records: base.records.map(({ recordId, statement, held, source }) => ({ recordId, statement, held, source })),
    disputes: await listDisputes(store, place),
  };
}

async function giveToken(store: Store, unit: Unit, at: Date): Promise<UnitWithToken> {
  const token = makeSecret("sr_");
  await insertToken(store, { hash: hashSecret(token), tokenId: randomUUID(), role: "unit", unitId: unit.unitId }, at);
  return { ...unit, token };
}
