import { z } from "zod";
import { newSnapshotSchema, periodSchema, snapshotReadSchema, snapshotSchema, snapshotsSchema, type SnapshotSummary } from "../../roster/protocol/snapshot.js";
import { defineRoute, type Route } from "../http/route.js";
import { problems } from "../problem.js";
import { readSnapshot } from "../register/readSnapshot.js";
import { maskRegister } from "../register/showRegister.js";
import { takeSnapshot } from "../register/takeSnapshot.js";
import { readSnapshots, type KeptSnapshot } from "../store/snapshots.js";

const snapshot = {
  snapshotId: "0b6f6e7a-3c1d-4a52-9d3b-2f7f6a1f4c11", period: "2026", asOf: "2026-12-31", takenAt: "2026-12-31T08:00:00.000Z", takenBy: "officer-1",
  people: 430, digest: "5f0e".padEnd(64, "0"), supersedes: null, reason: null,
};

/** The register as it was frozen for a period: what was reported stays as it was reported. */
export const snapshotRoutes: readonly Route[] = [
  defineRoute({
    id: "listSnapshots", method: "get", path: "/snapshots", action: "snapshot:read",
    summary: "Every snapshot, the latest first; the first of a period is the one that counts",
    answer: { schema: snapshotsSchema },
    example: { answer: { snapshots: [snapshot] } },
    handle: async (_asked, { store }) => ({ snapshots: (await readSnapshots(store)).map(summaryOf) }),
  }),
  defineRoute({
    id: "takeSnapshot", method: "post", path: "/snapshots", action: "snapshot:make",
    summary: "Freezes the register for a month or a year",
    body: { schema: newSnapshotSchema },
    answer: { status: 201, schema: snapshotSchema },
    example: { body: { period: "2026", asOf: "2026-12-31", supersedes: null }, answer: snapshot },
    handle: async ({ body, actor, at }, { store }) => summaryOf(await takeSnapshot(store, { ...body, actor: actor.actorId, at })),
  }),
  // Everybody is in it, so whoever may only read figures reads the list.
  defineRoute({
    id: "readSnapshot", method: "get", path: "/snapshots/:period", action: "person:read",
    summary: "The register as it was frozen for a period, masked",
    query: z.object({ snapshot: z.uuid().optional() }),
    answer: { schema: snapshotReadSchema },
    example: { query: { snapshot: snapshot.snapshotId } },
    handle: async ({ params, query }, { store }) => {
      const period = periodSchema.safeParse(params["period"]);
      if (!period.success) throw problems.snapshotUnknown();
      const read = await readSnapshot(store, period.data, query.snapshot ?? null);
      return { snapshot: summaryOf(read.snapshot), register: maskRegister(read.register) };
    },
  }),
];

function summaryOf({ parts: _parts, ...kept }: KeptSnapshot): SnapshotSummary {
  return kept;
}
