import { fifteenDigits } from "./people/idNumbers.js";
import { makeMakers, makeValues } from "./people/makePeople.js";
import type { Values } from "./people/person.js";
import { otherSpelling } from "./people/sameSound.js";
import { makeRandom, type Random } from "./random.js";
import { sampleUnits, type SampleUnit } from "./units.js";

/** What one unit tells of a person, with who it really is. */
export interface Retold {
  readonly personKey: string;
  readonly unitId: string;
  readonly recordId: string;
  readonly values: Values;
}

export interface RetellingOptions {
  readonly people: number;
  readonly seed: number;
  /** Of so many people one in … is told by a second unit. */
  readonly again?: number;
  readonly asOf?: string;
}

/** Slips of a second hand. */
const slips: readonly ((random: Random, values: Values) => Values)[] = [
  (_, values) => ({ ...values, name: otherSpelling(values.name!, "homophone") ?? values.name! }),
  (_, values) => ({ ...values, name: otherSpelling(values.name!, "variant") ?? values.name! }),
  (random, values) => withIdNumber(values, (digits) => withOtherDigit(digits, random.int(0, 16))),
  (random, values) => withIdNumber(values, (digits) => withSwapped(digits, random.int(0, 15))),
  (_, values) => (values.birth_date! >= "1950" ? withIdNumber(values, fifteenDigits) : values),
  (_, values) => without(values, "id_no"),
  (_, { birth_date: birth, ...values }) => ({ ...values, birth_date: Number(birth!.slice(8)) <= 12 ? `${birth!.slice(0, 5)}${birth!.slice(8)}-${birth!.slice(5, 7)}` : birth! }),
  (_, values) => ({ ...values, birth_date: values.birth_date!.slice(0, 7) }),
  (_, values) => ({ ...values, birth_date: values.birth_date!.slice(0, 4), work_start_date: values.work_start_date!.slice(0, 4) }),
  (random, values) => ({ ...values, orig_unit: random.pick(sampleUnits).name }),
  (_, values) => without(values, "mobile"),
];

/**
 * People told once or twice: the second telling with one or two slips, and one of eight tellings without the number. Made
 * one by one, so that a million need no memory.
 */
export function* retell({ people, seed, again = 4, asOf = "2026-11-22" }: RetellingOptions): Generator<Retold> {
  const random = makeRandom(`retold ${String(seed)}`);
  const makers = makeMakers(makeRandom(`lives ${String(seed)}`), asOf, { uniqueNames: false });
  for (let place = 0; place < people; place += 1) {
    const unit = sampleUnits[place % sampleUnits.length]!;
    const values = makeValues(makers, unit, { kind: place % 50 === 0 ? "离休" : "退休", fresh: false });
    const personKey = `p${String(place)}`;
    const told = random.chance(1 / 8) ? without(values, "id_no") : values;
    yield { personKey, unitId: unit.unitId, recordId: `${personKey}a`, values: asKept(unit, told) };
    if (!random.chance(1 / again)) continue;
    const second = otherUnit(random, unit);
    yield { personKey, unitId: second.unitId, recordId: `${personKey}b`, values: asKept(second, withSlips(random, values)) };
  }
}

/** Not every roster has every column. */
function asKept(unit: SampleUnit, values: Values): Values {
  const place = sampleUnits.indexOf(unit);
  const kept = { ...values };
  if (place % 2 === 0) delete kept.landline;
  if (place % 3 === 0) delete kept.home_addr;
  if (place % 4 === 0) delete kept.party_join_date;
  if (place % 5 === 0) delete kept.mobile;
  return kept;
}

function otherUnit(random: Random, unit: SampleUnit): SampleUnit {
  return random.pick(sampleUnits.filter((other) => other !== unit));
}

function withSlips(random: Random, values: Values): Values {
  const first = random.pick(slips)(random, values);
  return random.chance(0.4) ? random.pick(slips)(random, first) : first;
}

function withIdNumber(values: Values, write: (digits: string) => string): Values {
  return values.id_no?.length === 18 ? { ...values, id_no: write(values.id_no) } : values;
}

function withOtherDigit(digits: string, at: number): string {
  return `${digits.slice(0, at)}${String((Number(digits[at]) + 1) % 10)}${digits.slice(at + 1)}`;
}

function withSwapped(digits: string, at: number): string {
  return `${digits.slice(0, at)}${digits[at + 1]!}${digits[at]!}${digits.slice(at + 2)}`;
}

function without(values: Values, key: "id_no" | "mobile"): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== key));
}
