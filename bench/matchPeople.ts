import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { BenchLine } from "./benchLine.js";

const PEOPLE = 800_000;

interface Alone {
  readonly records: number;
  readonly groups: number;
  readonly review: number;
  readonly milliseconds: number;
  readonly megabytes: number;
}

/**
 * A million told records of 800,000 made-up people, from the statements to who is who and what is asked: normalising, keys,
 * comparing and clustering. Making the people is not counted in the time; the memory is all of the process's.
 */
export async function benchMatchPeople(): Promise<readonly BenchLine[]> {
  const script = fileURLToPath(new URL("matchPeopleAlone.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ["--max-old-space-size=3800", "--import", "tsx", script, String(PEOPLE)]);
  const { records, groups, review, milliseconds, megabytes } = JSON.parse(stdout) as Alone;
  return [
    { name: "a million records grouped", value: milliseconds / 1000, unit: "s", limit: 60, note: `${String(records)} records, ${String(groups)} people, ${String(review)} questions` },
    { name: "memory at most", value: megabytes, unit: "MB", limit: 4096 },
  ];
}
