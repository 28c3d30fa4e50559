import type { FieldId, SubtablePart } from "../roster/model/field.js";
import type { Severity } from "../roster/model/finding.js";
import type { LedgerId } from "../roster/model/table.js";
import type { Values } from "./people/person.js";

/** Where a person's row stands. */
export interface RecordPlace {
  readonly unitId: string;
  readonly file: string;
  /** null for a CSV. */
  readonly sheet: string | null;
  readonly row: number;
  /** Why the person stands here although they stand elsewhere too; null for the first place. */
  readonly again: "same-unit" | "two-units" | "transferred" | "variant-name" | null;
}

/** How a unit marks that somebody died: stated, contradicted by 健在 in the same row, or only hinted at. */
export type DeathMark = "stated" | "contradicted" | "name" | "remark" | "struck" | "hidden";

export interface TruePerson {
  readonly personKey: string;
  /** What is true, as canonical text. */
  readonly values: Readonly<Values>;
  readonly records: readonly RecordPlace[];
  /** null: lives. A hint is not a statement: such people still count as living. */
  readonly death: { readonly mark: DeathMark; readonly date: string | null } | null;
  /** 内退, or a retirement still ahead: no part of the statistics. */
  readonly notYetRetired: boolean;
}

/** A mistake put in on purpose: checking must find it at this cell. */
export interface PlantedError {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string;
  readonly field: FieldId | null;
}

/** Something odd but right: it must be read as this value, and no error or warning may stand on it. */
export interface Oddity {
  readonly kind: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string;
  readonly field: FieldId;
  /** Canonical text; null where only silence is asked. */
  readonly value: string | null;
}

export interface TrueColumn {
  /** Letters. */
  readonly column: string;
  /** Parents and child joined with "|". */
  readonly heading: string;
  readonly field: FieldId | null;
  readonly part: SubtablePart | null;
  /** Reading must ask about it. */
  readonly asked: boolean;
}

/** One table within a sheet; mostly the only one. */
export interface TrueTable {
  readonly ledger: LedgerId;
  readonly headerRows: readonly [number, number];
  /** The first and the last row that is a person. */
  readonly dataRows: readonly [number, number];
  readonly peopleRows: readonly number[];
  readonly columns: readonly TrueColumn[];
}

export interface TrueSheet {
  readonly file: string;
  readonly sheet: string | null;
  readonly tables: readonly TrueTable[];
  /** Why it is no roster; null where it is one. */
  readonly skipped: string | null;
  readonly people: number;
}

/** Who belongs to each figure of the district, by personKey: everybody once, the dead and the not yet retired left out. */
export type FigureName =
  | "total"
  | "lixiuMen"
  | "lixiuWomen"
  | "tuixiuMen"
  | "tuixiuWomen"
  | "members"
  | "aged80"
  | "cannotCareForSelf"
  | "livesAlone"
  | "hardship"
  | "newThisYear"
  | "diedThisYear";

/** Everything that is true of the made-up district, for tests to compare with. */
export interface Truth {
  readonly seed: number;
  readonly asOf: string;
  readonly district: string;
  readonly units: readonly {
    readonly unitId: string;
    readonly name: string;
    readonly file: string;
    readonly layout: string;
  }[];
  readonly people: readonly TruePerson[];
  readonly sheets: readonly TrueSheet[];
  readonly planted: readonly PlantedError[];
  readonly oddities: readonly Oddity[];
  readonly figures: Readonly<Record<FigureName, readonly string[]>>;
}
