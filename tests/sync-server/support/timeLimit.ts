import { availableParallelism, loadavg } from "node:os";

/**
 * A limit in milliseconds as it stands on a machine that has nothing else to do; where others keep it busy it grows with
 * the load, so that a test tells of our work and not of theirs.
 */
export function timeLimit(milliseconds: number): number {
  return milliseconds * Math.max(1, (loadavg()[0]! + 1) / availableParallelism());
}
