import { randomUUID } from "node:crypto";
import { Router, type Request } from "express";
import type { z } from "zod";
import { exportedHeadsSchema, undoSchema, type HistoryRead, type VerifiedRead } from "../../roster/protocol/history.js";
import { actorOf, admit } from "../access/admit.js";
import { readHistory } from "../history/readHistory.js";
import { readRosterAt, type Moment } from "../history/readRosterAt.js";
import { undoCause } from "../history/undoCause.js";
import { exportHeads, verifyHistory } from "../history/verifyHistory.js";
import { jsonBody, readBody } from "../http/readBody.js";
import { refuseMethod } from "../http/refuseMethod.js";
import { problems } from "../problem.js";
import { readAtOneMoment } from "../store/openStore.js";
import { knownUnit, type RouteDeps } from "./units.js";

/** The history: read, verified, the roster as of any moment, and what of it is taken back. */
export function historyRoutes({ store, now }: RouteDeps): Router {
  const router = Router();

  router.route("/units/:unit/history")
    .get(admit(store, "history:read"), async (request, response) => {
      const { unitId } = await knownUnit(store, request);
      const after = readCount(request, "after") ?? 0;
      const body: HistoryRead = await readHistory(store, { unitId, ledgerId: "retirees" }, after);
      response.json(body);
    })
    .all(refuseMethod("GET"));

  router.route("/units/:unit/history/roster")
    .get(admit(store, "base:read"), async (request, response) => {
      const { unitId } = await knownUnit(store, request);
      const moment = readMoment(request);
      const roster = await store.inTransaction(async (within) => {
        await readAtOneMoment(within);
        return readRosterAt(within, { unitId, ledgerId: "retirees" }, moment);
      });
      response.json({
        revision: roster.revision, digest: roster.digest,
        records: roster.records.map(({ recordId, statement, held, source }) => ({ recordId, statement, held, source })),
      });
    })
    .all(refuseMethod("GET"));

  router.route("/units/:unit/history/undo")
    .post(admit(store, "history:undo"), jsonBody(), async (request, response) => {
      const { unitId } = await knownUnit(store, request);
      const { cause, recordId } = readBody(request, undoSchema);
      response.json(await undoCause(store, { place: { unitId, ledgerId: "retirees" }, cause, recordId, actor: actorOf(request).actorId, at: now() }));
    })
    .all(refuseMethod("POST"));

  router.route("/history/heads")
    .get(admit(store, "history:verify"), async (_request, response) => {
      response.json({ at: now().toISOString(), export: randomUUID(), heads: await exportHeads(store) });
    })
    .all(refuseMethod("GET"));

  // A body of heads that were exported before is compared with; an empty list verifies the chains alone.
  router.route("/history/verification")
    .post(admit(store, "history:verify"), jsonBody(), async (request, response) => {
      const { heads } = readBody(request, exportedHeadsSchema as z.ZodType<z.infer<typeof exportedHeadsSchema>>);
      const places = await verifyHistory(store, heads);
      const body: VerifiedRead = {
        intact: places.every(({ faults }) => faults.length === 0),
        places: places.map(({ place, events, head, faults }) => ({ ...place, events, head, faults: [...faults] })),
      };
      response.json(body);
    })
    .all(refuseMethod("POST"));

  return router;
}

function readCount(request: Request, name: string): number | null {
  const given = request.query[name];
  if (given === undefined) return null;
  if (typeof given !== "string" || !/^\d{1,9}$/u.test(given)) throw problems.queryWrong({ name });
  return Number(given);
}

/** `?revision=` or `?at=2026-11-22T08:00:00Z`. */
function readMoment(request: Request): Moment {
  const revision = readCount(request, "revision");
  if (revision !== null) return { revision };
  const until = new Date(String(request.query["at"] ?? ""));
  if (Number.isNaN(until.getTime())) throw problems.queryWrong({ name: "at" });
  return { until };
}
