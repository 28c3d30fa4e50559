import type { FieldId } from "./field.js";
import type { RemoveReason, Source, Statement, ToldRecord } from "./change.js";

export interface Unit {
  readonly unitId: string;
  readonly name: string;
}

/** A record with the unit that told it. */
export interface UnitRecord extends ToldRecord {
  readonly unitId: string;
  /** The unit took it off its roster, with this reason: the trace of a death or a transfer still tells of the person. */
  readonly removed?: RemoveReason;
  /** When the unit last told or confirmed the record, in UTC as the service stamps it: "2026-11-22T08:00:00.000Z". */
  readonly toldAt?: string;
  /** When it told the record whole, where it told single fields since (changes/fieldTimes). */
  readonly wholeAt?: string;
  /** When single fields were told that were told at another time than the rest. */
  readonly fieldTimes?: { readonly [F in FieldId]?: string };
}

/** What the bureau itself states of a person; the last word about a field is the one that counts. */
export interface BureauWord {
  readonly field: FieldId;
  /** null: the bureau says that there is nothing to tell. */
  readonly value: string | null;
  /** The account that spoke. */
  readonly by: string;
  readonly at: string;
  /** The document or decision behind it, null where none is named. */
  readonly ruling: string | null;
}

/** What the bureau marks a person with by hand, for no other datum tells it. */
export interface PersonFlags {
  /** 四套班子 (区委、人大、政府、政协领导): never derived from a rank. */
  readonly fourBodies: boolean;
}

/** A cluster of records that are one human being. */
export interface Person {
  readonly personId: string;
  readonly records: readonly UnitRecord[];
}

/** Open until the new unit, by its word or by listing the person, or the office has decided; withdrawn by the old unit. */
export const transferStates = ["open", "confirmed", "refused", "withdrawn"] as const;
export type TransferState = (typeof transferStates)[number];

/** A move of a person from one unit to another, as far as the units have told; what was called off is no transfer. */
export interface Transfer {
  readonly fromUnitId: string;
  /** null: to a unit outside the district. */
  readonly toUnitId: string | null;
  readonly state: "open" | "confirmed";
  readonly at: string;
}

/** The office's decision which unit counts a person; it goes before every rule. */
export interface CountingRuling {
  readonly unitId: string;
  readonly by: string;
  readonly at: string;
  /** The document or decision behind it, null where none is named. */
  readonly ruling: string | null;
}

/** What is known of a person beside the records of the units. */
export interface PersonFacts {
  readonly flags: PersonFlags;
  readonly words: readonly BureauWord[];
  readonly transfers: readonly Transfer[];
  readonly ruling: CountingRuling | null;
  /** The unit lead or the bureau has confirmed the death. */
  readonly deathConfirmed: boolean;
  /** When units told a death, whatever they tell now: it mutes until the bureau has answered. */
  readonly deathTold: readonly string[];
  /** A submission that waits for its unit lead tells of the death: nobody is greeted meanwhile (C5). */
  readonly deathWaits?: boolean;
}

/** Nothing beside the records, as where rosters are merged without a service. */
export const noFacts: PersonFacts = { flags: { fourBodies: false }, words: [], transfers: [], ruling: null, deathConfirmed: false, deathTold: [] };

/** Which unit counts the person, and why. */
export interface Counting {
  readonly unitId: string;
  /** The id of a counting rule; roster/words/counting words it with \`because\`. */
  readonly rule: string;
  readonly because: Readonly<Record<string, string | number>>;
}

/** What another unit still is to the person: it looks after them, is in touch with them, or they live in its place. */
export const relationKinds = ["serves", "contacts", "lives-in"] as const;
export type RelationKind = (typeof relationKinds)[number];

export interface UnitRelation {
  readonly unitId: string;
  readonly relation: RelationKind;
}

/** In the place of a unit id: the bureau's own word. */
export const bureau = "bureau";

/** Where values of a person come from, and which rule of the authority policy chose it. */
export interface Origin {
  /** The unit, or \`bureau\`. */
  readonly unitId: string;
  /** Left out where the bureau itself spoke. */
  readonly recordId?: string;
  /** null where no time was kept. */
  readonly at: string | null;
  /** The id of an authority rule. */
  readonly authority: string;
  readonly fields: readonly FieldId[];
}

/** A person as the register shows them: one value a field, chosen from the records, with where each record stands. */
export interface PersonView {
  readonly personId: string;
  /** The unit that counts this person, so that in the district each counts once (M1). */
  readonly unitId: string;
  readonly counting: Counting;
  /** Of the other units that list the person, by their ids. */
  readonly relations: readonly UnitRelation[];
  readonly statement: Statement;
  /** Every value of the statement stands in one of them; \`originOf\` finds it. */
  readonly origins: readonly Origin[];
  /** Fields of the chosen statement that wait for correction, with the rule. */
  readonly held: { readonly [F in FieldId]?: string };
  /** At least one field waits for correction: counted, and shown in "of which 待更正". */
  readonly waiting: boolean;
  /** Any unit's word of a death, whatever else is wrong (C5). */
  readonly deceased: boolean;
  /** Somebody who may say so has confirmed the death; until then reminders are muted all the same. */
  readonly deathConfirmed: boolean;
  /** A hint of a death, or a word of it in dispute: counted, but never greeted or visited unasked. */
  readonly muted: boolean;
  readonly sources: readonly (Source & { readonly unitId: string; readonly recordId: string })[];
}
