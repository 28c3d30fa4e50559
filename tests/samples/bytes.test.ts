import { createHash } from "node:crypto";
import { expect, test, vi } from "vitest";
import { makeLongRoster } from "../../samples/longRoster.js";
import { makeDistrict } from "../../samples/makeDistrict.js";

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const hashes = async (seed: number, asOf = "2026-11-22"): Promise<readonly string[]> => {
  const { files, truth } = await makeDistrict({ seed, asOf });
  return [...files.map(({ name, bytes }) => `${name} ${hash(bytes)}`), JSON.stringify(truth)];
};

test("the same seed and day give the same bytes, whatever the clock says", async () => {
  const first = await hashes(5);
  vi.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z"), toFake: ["Date"] });
  try {
    expect(await hashes(5)).toEqual(first);
  } finally {
    vi.useRealTimers();
  }
});

test("another seed gives other files of the same names", async () => {
  const [one, other] = [await hashes(5), await hashes(6)];
  expect(one.map((line) => line.split(" ")[0]).slice(0, 24)).toEqual(
    other.map((line) => line.split(" ")[0]).slice(0, 24),
  );
  expect(one.slice(0, 24).filter((line) => other.includes(line))).toEqual([]);
});

test("the same seed gives the same long roster", async () => {
  expect(hash(await makeLongRoster({ rows: 300, seed: 3 }))).toBe(hash(await makeLongRoster({ rows: 300, seed: 3 })));
});
