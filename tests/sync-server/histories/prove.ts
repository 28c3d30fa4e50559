import fc from "fast-check";
import { begin, comeToRest, newGame, playStep, type Game } from "./play.js";
import { judge } from "./judge.js";
import { anyPlan, type Plan } from "./steps.js";
import { startWorld, type World } from "./world.js";

/** Histories that run side by side on one service: while one waits for the database another works. */
const lanes = 4;
/** Histories on one service, before a new one with an empty register takes over. */
const shift = 500;

/**
 * Plays histories by chance and judges each. A failure prints the smallest plan that still fails and what to replay it with:
 * SEED=… npx vitest run tests/sync-server/histories.test.ts
 */
export async function proveHistories(count: number): Promise<{ readonly alone: number; readonly anew: number }> {
  const counts = { alone: 0, anew: 0 };
  const given = process.env["SEED"];
  if (given !== undefined) {
    const [seed, path] = given.split("/");
    await inWorld((world) => proveLane(world, { seed: Number(seed), numRuns: count, ...(path === undefined ? {} : { path }) }, counts));
    return counts;
  }
  const seed = Date.now() % 2_147_483_647;
  for (let done = 0; done < count; done += shift) {
    const most = Math.min(shift, count - done);
    await inWorld(async (world) => {
      const runs = Array.from({ length: lanes }, (_, lane) => proveLane(world, { seed: (seed + done + lane) | 0, numRuns: Math.ceil(most / lanes) }, counts));
      const failed = (await Promise.allSettled(runs)).find((run) => run.status === "rejected");
      if (failed !== undefined) throw failed.reason;
      await judgeWorld(world);
    });
  }
  return counts;
}

async function inWorld(work: (world: World) => Promise<void>): Promise<void> {
  const world = await startWorld();
  try {
    await work(world);
  } finally {
    await world.close();
  }
}

function proveLane(world: World, parameters: { readonly seed: number; readonly numRuns: number; readonly path?: string }, counts: Game["counts"]): Promise<void> {
  return fc.assert(fc.asyncProperty(anyPlan, (plan) => playPlan(world, plan, counts)), {
    ...parameters,
    reporter: (details) => {
      if (!details.failed) return;
      const { seed, counterexamplePath, counterexample, errorInstance } = details;
      throw new Error(`Replay with SEED=${String(seed)}/${String(counterexamplePath)}\n${JSON.stringify(counterexample)}`, { cause: errorInstance });
    },
  });
}

async function playPlan(world: World, plan: Plan, counts: Game["counts"]): Promise<void> {
  const game = await newGame(world, plan);
  if (plan.begun) await begin(game);
  for (const step of plan.steps) await playStep(game, step);
  await comeToRest(game);
  await judge(game);
  counts.alone += game.counts.alone;
  counts.anew += game.counts.anew;
}

/** The auditor's look at all chains together. */
async function judgeWorld(world: World): Promise<void> {
  const reply = await world.ask("POST", "/history/verification", { token: world.owner(), body: { heads: [] } });
  const body = reply === null ? null : (JSON.parse(reply.text) as { readonly intact: boolean });
  if (body?.intact !== true) throw new Error(`Not intact: ${String(reply?.text)}`);
}
