import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Unit } from "../../roster/model/person.js";
import { directorySchema } from "../../roster/protocol/directory.js";
import { baseSchema, newUnitSchema, unitListSchema, unitWithTokenSchema, type UnitBase, type UnitSummary, type UnitWithToken } from "../../roster/protocol/unit.js";
import { protocolVersion } from "../../roster/protocol/version.js";
import { hashSecret, makeSecret } from "../access/secrets.js";
import { readRosterAt } from "../history/readRosterAt.js";
import { smallBody } from "../http/readBody.js";
import { countSchema } from "../http/readQuery.js";
import { defineRoute, type Route } from "../http/route.js";
import { problems } from "../problem.js";
import { readDirectory } from "../register/readDirectory.js";
import { readAtOneMoment, type Store } from "../store/openStore.js";
import { readRoster } from "../store/rosters.js";
import { insertToken, revokeTokens } from "../store/tokens.js";
import { insertUnit, listUnits } from "../store/units.js";
import { listDisputes } from "../sync/listDisputes.js";

const withToken = { unitId: "caizheng", name: "区财政局", token: "sr_made-up" };

/** The units: made known by the administration, each with the token that it speaks with. */
export const unitRoutes: readonly Route[] = [
  defineRoute({
    id: "listUnits", method: "get", path: "/units", action: "unit:list",
    summary: "The units, and how far each has told its roster",
    answer: { schema: unitListSchema },
    example: { answer: { units: [{ unitId: "caizheng", name: "区财政局", revision: 3, count: 36, waitingCount: 1, receivedAt: "2026-11-22T01:00:00.000Z" }] } },
    handle: async (_asked, { store }) => {
      const units = await listUnits(store, "retirees");
      return { units: units.map(({ quality: _quality, ...unit }): UnitSummary => unit) };
    },
  }),
  defineRoute({
    id: "makeUnit", method: "post", path: "/units", action: "unit:make",
    summary: "Makes a unit known; its token is told this once",
    body: { schema: newUnitSchema, limit: smallBody },
    answer: { status: 201, schema: unitWithTokenSchema },
    example: { body: { unitId: "caizheng", name: "区财政局" }, answer: withToken },
    handle: ({ body: unit, at }, { store }) => store.inTransaction(async (within) => {
      if (!(await insertUnit(within, unit, at))) throw problems.unitExists();
      return giveToken(within, unit, at);
    }),
  }),
  // A new token ends the ones before: that is what it is asked for, when a clerk has gone or a token was lost.
  defineRoute({
    id: "makeToken", method: "post", path: "/units/:unit/tokens", action: "token:make",
    summary: "A new token for a unit; it ends the ones before",
    answer: { status: 201, schema: unitWithTokenSchema },
    example: { answer: withToken },
    handle: ({ unit, at }, { store }) => store.inTransaction(async (within) => {
      await revokeTokens(within, unit.unitId, at);
      return giveToken(within, unit, at);
    }),
  }),
  defineRoute({
    id: "readDirectory", method: "get", path: "/units/:unit/directory", action: "base:read",
    summary: "The names behind the ids that a unit meets: the district's units, and who speaks for this one",
    answer: { schema: directorySchema },
    example: {
      answer: {
        unit: { unitId: "caizheng", name: "区财政局" }, units: [{ unitId: "caizheng", name: "区财政局" }, { unitId: "jiaoyu", name: "区教育局" }],
        actors: [{ actorId: "0198a2c4-9a2b-7c3d-8e4f-5a6b7c8d9e0f", name: "测试甲", kind: "account", role: "clerk", ended: false }],
      },
    },
    handle: ({ unit }, { store }) => store.inTransaction((within) => readDirectory(within, unit)),
  }),
  defineRoute({
    id: "readBase", method: "get", path: "/units/:unit/records", action: "base:read",
    summary: "What the unit has told, the base of its next submission; as of a revision, the base of an older sheet",
    query: z.object({ revision: countSchema.optional() }),
    answer: { schema: baseSchema },
    example: {
      query: { revision: "3" },
      answer: { protocol: protocolVersion, unit: "caizheng", ledger: "retirees", revision: 3, digest: "0".repeat(64), records: [], disputes: [] },
    },
    handle: ({ unit, query }, { store }) => store.inTransaction((within) => readUnitBase(within, unit.unitId, query.revision ?? null)),
  }),
];

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
