import type { ColumnType, Insertable, JSONColumnType, Selectable } from "kysely";
import type { RemoveReason, Source, Held } from "../../roster/model/change.js";
import type { RosterQuality } from "../../roster/model/quality.js";
import type { MatchReason } from "../../roster/match/subject.js";

/** `district_id` leads every key, so that one district's rows stay together when the tables are spread over machines. */
interface OfDistrict {
  readonly district_id: string;
}

interface OfRecord extends OfDistrict {
  readonly unit_id: string;
  readonly ledger_id: string;
  readonly record_id: string;
}

export interface DistrictsTable extends OfDistrict {
  readonly created_at: Date;
  /** A known text, sealed: tells at start whether the keys are those that the contents were sealed with. */
  readonly key_check: string;
}

export interface UnitsTable extends OfDistrict {
  readonly unit_id: string;
  readonly name: string;
  readonly created_at: Date;
}

/** Tokens are told once and kept as their hashes. `unit_id` is null for the office's. */
export interface TokensTable extends OfDistrict {
  readonly token_hash: string;
  readonly token_id: string;
  readonly role: "admin" | "office" | "unit";
  readonly unit_id: string | null;
  readonly created_at: Date;
  readonly revoked_at: Date | null;
}

/** One unit's roster of one ledger: its revision counts what it told. */
export interface RostersTable extends OfDistrict {
  readonly unit_id: string;
  readonly ledger_id: string;
  readonly revision: number;
  readonly people: number;
  readonly waiting: number;
  /** Of the told records (protocol/digest), sealed: a digest of one record could be guessed. */
  readonly digest: string;
  /** How many events the chain of this place has, and its last link. */
  readonly chain_length: number;
  readonly chain_head: string;
  readonly quality: JSONColumnType<RosterQuality> | null;
  readonly received_at: Date | null;
}

export interface SubmissionsTable extends OfDistrict {
  readonly unit_id: string;
  readonly submission_id: string;
  readonly ledger_id: string;
  readonly body_digest: string;
  readonly base_revision: number;
  readonly revision: number;
  readonly actor: string;
  readonly received_at: Date;
  /** JSON, sealed. */
  readonly answer: string;
}

/** Texts by field; those of sealed fields stand here sealed. */
type StoredTexts = Readonly<Record<string, string>>;

/** A told value that does not stand, with the one that does; texts of sealed fields are sealed. */
export interface StoredDispute {
  readonly kind: "conflict" | "proposal";
  readonly standing: string | null;
  readonly standingBy: string;
  readonly standingAt: string;
  readonly toldBy: string;
  readonly toldAt: string;
  readonly revision: number;
}

/** What each unit told, held and disputed values included; a removed record stays as its trace. */
export interface RecordsTable extends OfRecord {
  readonly statement: ColumnType<StoredTexts, string, string>;
  readonly held: ColumnType<Held, string, string>;
  readonly disputed: ColumnType<Readonly<Record<string, StoredDispute>>, string, string>;
  readonly source: ColumnType<Source, string, string>;
  readonly removed: RemoveReason | null;
  readonly revision: number;
  readonly told_at: Date;
}

/** The history, append-only: one event a record and submission, and one for each other act. `body` is JSON with sealed parts. */
export interface EventsTable extends OfDistrict {
  readonly unit_id: string;
  readonly ledger_id: string;
  /** From 1, without gaps. */
  readonly chain_place: number;
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  /** The submission or the act that it belongs to. */
  readonly cause: string;
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  readonly link: string;
}

export interface PersonsTable extends OfDistrict {
  readonly person_id: string;
  readonly created_at: Date;
}

/** Which person a record tells of. */
export interface LinksTable extends OfRecord {
  readonly person_id: string;
  readonly parameters: string;
  readonly linked_at: Date;
}

/** How links came and went, append-only: which submission caused it, by which set of weights. */
export interface LinkEventsTable extends OfRecord {
  readonly link_event_id: string;
  readonly from_person: string | null;
  readonly to_person: string | null;
  readonly by_unit: string;
  readonly by_submission: string;
  readonly parameters: string;
  readonly at: Date;
}

export interface MatchKeysTable extends OfRecord {
  readonly match_key: string;
}

/** Pairs of records that somebody should look at; `a` and `b` are record keys in their order. */
export interface ReviewsTable extends OfDistrict {
  readonly a_key: string;
  readonly b_key: string;
  readonly score: number;
  readonly reasons: ColumnType<readonly MatchReason[], string, string>;
  readonly parameters: string;
  readonly found_at: Date;
}

/** A machine of a unit, whose signed packages count as the unit's. Its id is a digest of its key to sign with. */
export interface DevicesTable extends OfDistrict {
  readonly device_id: string;
  readonly unit_id: string;
  readonly label: string;
  readonly sign_key: string;
  readonly seal_key: string;
  readonly created_at: Date;
  readonly created_by: string;
  /** Packages made after it are refused. */
  readonly revoked_from: Date | null;
  readonly revoked_by: string | null;
}

/** A package that was imported, with the receipt that it is answered with however often it comes. */
export interface PackagesTable extends OfDistrict {
  readonly unit_id: string;
  readonly package_id: string;
  readonly device_id: string;
  readonly file_digest: string;
  readonly imported_at: Date;
  readonly imported_by: string;
  /** The receipt's file, base64; only the device can read it. */
  readonly receipt: string;
}

export interface Tables {
  readonly districts: DistrictsTable;
  readonly units: UnitsTable;
  readonly tokens: TokensTable;
  readonly rosters: RostersTable;
  readonly submissions: SubmissionsTable;
  readonly records: RecordsTable;
  readonly events: EventsTable;
  readonly persons: PersonsTable;
  readonly links: LinksTable;
  readonly link_events: LinkEventsTable;
  readonly match_keys: MatchKeysTable;
  readonly reviews: ReviewsTable;
  readonly devices: DevicesTable;
  readonly packages: PackagesTable;
}

export type TokenRow = Selectable<TokensTable>;
export type RosterRow = Selectable<RostersTable>;
export type NewToken = Insertable<TokensTable>;
