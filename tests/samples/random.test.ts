import { expect, test } from "vitest";
import { makeRandom } from "../../samples/random.js";

test("the same seed gives the same numbers, another seed others", () => {
  const draw = (seed: string): readonly number[] => {
    const random = makeRandom(seed);
    return Array.from({ length: 20 }, () => random.int(1, 1000));
  };
  expect(draw("a")).toEqual(draw("a"));
  expect(draw("a")).not.toEqual(draw("b"));
  expect(draw("a").every((number) => number >= 1 && number <= 1000)).toBe(true);
});

test("a stream of its own does not hang on draws elsewhere", () => {
  const [one, other] = [makeRandom("a"), makeRandom("a")];
  one.next();
  expect(one.fork("names").next()).toBe(other.fork("names").next());
});

test("shuffling keeps everything and alters nothing", () => {
  const list = [1, 2, 3, 4, 5, 6, 7, 8];
  const mixed = makeRandom("mix").shuffle(list);
  expect([...mixed].sort()).toEqual(list);
  expect(list).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
