import { spawnSync } from "node:child_process";
import type { BenchLine } from "./benchLine.js";

/** The whole demo after install, as its user runs it. */
export async function benchDemo(): Promise<readonly BenchLine[]> {
  const start = performance.now();
  const run = spawnSync("npx", ["tsx", "cli/main.ts", "demo", "--once"], { encoding: "utf8" });
  const seconds = (performance.now() - start) / 1000;
  if (run.status !== 0) throw new Error(`The demo failed: ${run.stderr}`);
  const work = Number(/检查与合并 ([\d.]+) 秒/u.exec(run.stdout)?.[1] ?? Number.NaN);
  return [
    { name: "whole demo", value: seconds, unit: "s", limit: 60 },
    { name: "of which checking and merging", value: work, unit: "s", limit: 5 },
  ];
}
