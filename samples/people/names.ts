import type { Random } from "../random.js";
import { givenCharacters } from "./givenNames.js";
import { surnames } from "./surnames.js";

/** Makes names that fit sex and time; no two alike, unless equal names of different people are welcome. */
export function makeNames(
  random: Random,
  { unique = true }: { readonly unique?: boolean } = {},
): (gender: "男" | "女", birthYear: number, surname?: string) => string {
  const given = new Set<string>();
  return (gender, birthYear, surname) => {
    for (;;) {
      const name = (surname ?? random.pick(surnames)) + givenName(random, gender, birthYear);
      if (unique && given.has(name)) continue;
      given.add(name);
      return name;
    }
  };
}

function givenName(random: Random, gender: "男" | "女", birthYear: number): string {
  const { first, second, single } = givenCharacters[gender].find((characters) => birthYear <= characters.until)!;
  if (random.chance(0.13)) return random.pick([...single]);
  const head = random.pick([...first]);
  const tail = random.pick([...second].filter((letter) => letter !== head));
  return head + tail;
}

/** @example surnameOf("欧阳俭") === "欧阳" */
export function surnameOf(name: string): string {
  return surnames.find((surname) => surname.length > 1 && name.startsWith(surname)) ?? name.slice(0, 1);
}
