import type { Random } from "../random.js";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Completes seventeen digits with their check character (GB 11643). The sample's own reckoning, so that its truth does
 * not lean on the code that it tests.
 * @example withCheckCharacter("11010519491231002") === "11010519491231002X"
 */
export function withCheckCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, place) => total + weight * Number(first17[place]), 0);
  return first17 + "10X98765432"[sum % 11]!;
}

/** The old number of fifteen digits: without the century and the check character. */
export function fifteenDigits(idNo: string): string {
  return idNo.slice(0, 6) + idNo.slice(8, 17);
}

/** Makes numbers that nobody else in the district has. */
export function makeIdNumbers(random: Random): (home: string, birth: string, gender: string) => string {
  const given = new Set<string>();
  return (home, birth, gender) => {
    for (;;) {
      const order = random.int(0, 49) * 2 + (gender === "男" ? 1 : 0) + random.int(0, 9) * 100;
      const first17 = home + birth.replaceAll("-", "") + String(order).padStart(3, "0");
      if (given.has(first17)) continue;
      given.add(first17);
      return withCheckCharacter(first17);
    }
  };
}
