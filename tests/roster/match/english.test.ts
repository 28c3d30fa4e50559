import { describe, expect, test } from "vitest";
import { groupPeople } from "../../../roster/match/groupPeople.js";
import { normaliseHome, normaliseName } from "../../../roster/match/normaliseName.js";
import { soundOfName } from "../../../roster/match/soundOfName.js";
import type { MatchSubject } from "../../../roster/match/subject.js";
import { makeRandom, type Random } from "../../../samples/random.js";
import { measureGrouping } from "../../support/measureGrouping.js";
import { subject } from "./subjects.js";

const given = "john mary william patricia robert linda michael barbara david elizabeth richard jennifer joseph susan thomas margaret charles sarah noah olivia ethan grace liam chloe mitchell isabella joshua emiily lachlan sophie".split(" ");
const family = "smith jones williams brown wilson taylor johnson white martin anderson thompson nguyen walker harris ryan robinson kelly king campbell clarke dixon green webb matthews ryan coleman stephenson reid bishop mccarthy".split(" ");
const streets = "rosenthal street,rossiter street,clarke close,ashby circuit,burnie street,tyson street,banfield street,merriman crescent,hackett avenue,dallen crescent".split(",");
const towns = ["bray park", "glenroy", "umina beach", "port macquarie", "scarness", "north ryde", "richmond", "leeton"];

interface Told {
  readonly name: string;
  readonly birth: string;
  readonly address: string;
  readonly phone: string;
  readonly number: string;
}

function makeTold(random: Random): Told {
  const digits = (count: number): string => Array.from({ length: count }, () => random.int(0, 9)).join("");
  return {
    name: `${random.pick(given)} ${random.pick(family)}`,
    birth: `19${String(random.int(10, 99))}-${String(random.int(1, 12)).padStart(2, "0")}-${String(random.int(1, 28)).padStart(2, "0")}`,
    address: `${String(random.int(1, 300))} ${random.pick(streets)}, ${random.pick(towns)}`, phone: `0${digits(9)}`, number: digits(7),
  };
}

/** As FEBRL does to its duplicates: typing slips, swapped parts, exchanged and missing values; one to three a record. */
function modify(random: Random, told: Told): Told {
  const slip = (text: string): string => {
    const at = random.int(1, text.length - 2);
    switch (random.int(0, 3)) {
      case 0: return text.slice(0, at) + text.slice(at + 1);
      case 1: return text.slice(0, at) + text[at]! + text.slice(at);
      case 2: return text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2);
      default: return text.slice(0, at) + "e" + text.slice(at + 1);
    }
  };
  const swapDay = ({ birth }: Told): string => (Number(birth.slice(8)) <= 12 ? `${birth.slice(0, 5)}${birth.slice(8)}-${birth.slice(5, 7)}` : birth);
  const changes: readonly ((one: Told) => Told)[] = [
    (one) => ({ ...one, name: slip(one.name) }), (one) => ({ ...one, name: one.name.split(" ").reverse().join(" ") }), (one) => ({ ...one, birth: swapDay(one) }),
    (one) => ({ ...one, address: slip(one.address) }), (one) => ({ ...one, phone: "" }), (one) => ({ ...one, number: slip(one.number).slice(0, 7) }),
    (one) => ({ ...one, birth: "" }), (one) => ({ ...one, address: "" }),
  ];
  return Array.from({ length: random.int(1, 3) }).reduce<Told>((one) => random.pick(changes)(one), told);
}

function subjectOf(subjectId: string, { name, birth, address, phone, number }: Told): MatchSubject {
  const normal = normaliseName(name);
  return subject(subjectId, {
    name: normal, sound: soundOfName(normal), birth: birth === "" ? null : birth, home: normaliseHome(address), phones: phone === "" ? [] : [phone],
    otherNumber: number === "" ? null : number,
  });
}

describe("people told in English: name, birth, address, phone, another number", () => {
  test("[M3] slips, swaps and gaps are merged or asked about, strangers are not merged", () => {
    const random = makeRandom("english");
    const truth = new Map<string, string>();
    const subjects: MatchSubject[] = [];
    for (let person = 0; person < 5_000; person += 1) {
      const told = makeTold(random);
      for (const [place, one] of [told, modify(random, told)].entries()) {
        const subjectId = `r${String(person)}-${String(place)}`;
        truth.set(subjectId, String(person));
        subjects.push(subjectOf(subjectId, one));
      }
    }
    const { precision, recall, merged } = measureGrouping(groupPeople(subjects), truth);
    expect(precision).toBeGreaterThanOrEqual(0.9999);
    expect(recall).toBeGreaterThanOrEqual(0.97);
    expect(merged).toBeGreaterThanOrEqual(0.7);
  });

  test("given and family name may change places, and how it sounds stands in for how it is written", () => {
    expect(normaliseName("Smith, John")).toBe(normaliseName("JOHN  SMITH"));
    expect(soundOfName(normaliseName("Jon Smyth"))).toBe(soundOfName(normaliseName("John Smith")));
  });
});
