import type { ColumnType, Insertable, JSONColumnType, Selectable } from "kysely";
import type { RemoveReason, Source, Held } from "../../roster/model/change.js";
import type { MonthChangeKind, ReportKind } from "../../roster/model/monthlyReport.js";
import type { TransferState } from "../../roster/model/person.js";
import type { PersonAct } from "../../roster/model/personAct.js";
import type { Policy } from "../../roster/model/policy.js";
import type { QuestionState } from "../../roster/model/question.js";
import type { RosterQuality } from "../../roster/model/quality.js";
import type { MatchReason } from "../../roster/match/subject.js";
import type { AccountRole, FactorKind } from "../../roster/protocol/account.js";

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

/** `lead`: of a unit, for what only its lead may do. */
export type TokenRole = "admin" | "office" | "unit" | "lead";

/** Tokens are told once and kept as their hashes. `unit_id` is null for the office's. */
export interface TokensTable extends OfDistrict {
  readonly token_hash: string;
  readonly token_id: string;
  readonly role: TokenRole;
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
  /** When it was told whole, and single fields since; null and empty while nothing was. */
  readonly whole_at: Date | null;
  readonly field_times: ColumnType<Readonly<Record<string, string>>, string, string>;
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
  /** The record that it is linked beside most strongly, by how many bits and why; null where the person has one record. */
  readonly beside_key: string | null;
  readonly score: number | null;
  readonly reasons: ColumnType<readonly MatchReason[] | null, string | null, string | null>;
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

/** 政策参数, one row a version; none is ever altered. */
export interface PoliciesTable extends OfDistrict {
  readonly version: string;
  /** A day, "2026-01-01": texts of days sort as days. */
  readonly in_force_from: string;
  readonly policy: ColumnType<Partial<Policy>, string, string>;
  readonly document: string | null;
  readonly set_by: string;
  readonly set_at: Date;
}

/** What the bureau did about persons: words, flags, rulings. `act` is JSON with the reason, sealed whole. */
export interface PersonActsTable extends OfDistrict {
  readonly act_id: string;
  /** The key of the record that the act goes with. */
  readonly person_id: string;
  readonly kind: PersonAct["kind"];
  readonly act: string;
  readonly acted_by: string;
  readonly acted_at: Date;
}

/** Moves from one unit of the district to another, or out of it. */
export interface TransfersTable extends OfDistrict {
  readonly transfer_id: string;
  readonly ledger_id: string;
  readonly from_unit: string;
  readonly record_id: string;
  /** Empty: out of the district. */
  readonly to_unit: string;
  readonly state: TransferState;
  readonly opened_at: Date;
  readonly decided_at: Date | null;
  readonly decided_by: string | null;
  /** Sealed. */
  readonly reason: string | null;
}

/** Units' words of deaths; one that a unit takes back stays here until the bureau has answered. */
export interface DeathsTable extends OfRecord {
  readonly told_at: Date;
  readonly told_by: string;
  readonly confirmed_at: Date | null;
  readonly confirmed_by: string | null;
}

/** Which unit counts a person and by which rule, as `countPerson` says of what the other tables hold. */
export interface PersonCountsTable extends OfDistrict {
  readonly person_id: string;
  readonly unit_id: string;
  readonly rule_id: string;
}

/** The register as it was frozen for a period; nothing of it is ever altered. */
export interface SnapshotsTable extends OfDistrict {
  readonly snapshot_id: string;
  readonly period: string;
  readonly as_of: string;
  readonly taken_at: Date;
  readonly taken_by: string;
  readonly people: number;
  readonly parts: number;
  readonly digest: string;
  /** The snapshot of the same period that this one takes the place of, and why (sealed). */
  readonly supersedes: string | null;
  readonly reason: string | null;
}

export interface SnapshotPartsTable extends OfDistrict {
  readonly snapshot_id: string;
  readonly part: number;
  /** Compressed and sealed. */
  readonly body: string;
}

/** What people decided about pairs of records; one that was taken back stays, with when and by which act. */
export interface MatchDecisionsTable extends OfDistrict {
  readonly a_key: string;
  readonly b_key: string;
  readonly decision_id: string;
  readonly decision: "accepted" | "denied";
  readonly actor: string;
  /** Sealed: people write names into it. */
  readonly why: string;
  readonly at: Date;
  readonly ended_at: Date | null;
  readonly ended_by: string | null;
}

/** 月度变动报告 as the lead confirmed it. */
export interface MonthlyReportsTable extends OfDistrict {
  readonly unit_id: string;
  readonly ledger_id: string;
  readonly month: string;
  readonly kind: ReportKind;
  /** How many changes of each kind. */
  readonly counts: ColumnType<Partial<Record<MonthChangeKind, number>>, string, string>;
  /** The last event of the chain that it covers, 0 where there was none. */
  readonly covers: number;
  readonly revision: number;
  /** JSON, sealed: it names people. */
  readonly report: string;
  readonly first_confirmed_at: Date;
  readonly confirmed_at: Date;
  readonly confirmed_by: string;
}

/** Submissions that the policy does not let a clerk tell alone. */
export interface WaitingSubmissionsTable extends OfDistrict {
  readonly unit_id: string;
  readonly submission_id: string;
  readonly ledger_id: string;
  readonly state: WaitingState;
  /** JSON, sealed; null once it is settled. */
  readonly body: string | null;
  readonly base_revision: number;
  readonly changes: number;
  readonly deaths: number;
  readonly actor: string;
  readonly received_at: Date;
  readonly settled_by: string | null;
  readonly settled_at: Date | null;
  /** Why it was refused, sealed. */
  readonly reason: string | null;
}

export type WaitingState = "waiting" | "confirmed" | "refused";

/** Records, of whichever unit, of people whom a waiting submission tells dead: nobody greets them meanwhile. */
export interface WaitingDeathsTable extends OfRecord {
  readonly by_unit: string;
  readonly submission_id: string;
}

export interface QuestionsTable extends OfDistrict {
  readonly unit_id: string;
  readonly ledger_id: string;
  readonly question_id: string;
  readonly record_id: string | null;
  readonly field: string | null;
  readonly state: QuestionState;
  readonly due_on: string;
  readonly answered_on: string | null;
  readonly asked_at: Date;
  readonly last_at: Date;
  /** JSON, sealed: question and answers. */
  readonly steps: string;
}

/** Somebody who signs in. The password is an scrypt text, the factor's secret is sealed. */
export interface AccountsTable extends OfDistrict {
  readonly account_id: string;
  readonly login: string;
  readonly display_name: string;
  readonly role: AccountRole;
  readonly unit_id: string | null;
  /** Of a department reader: one of the policy's departments. */
  readonly department_id: string | null;
  /** null until the invitation was taken. */
  readonly password: string | null;
  readonly factor_kind: FactorKind | null;
  readonly factor: string | null;
  /** A new secret that is not yet confirmed. */
  readonly factor_offer: string | null;
  /** The last step of time whose code was used: none is used twice. */
  readonly factor_step: ColumnType<string, number, number>;
  readonly created_at: Date;
  readonly disabled_at: Date | null;
}

export interface RecoveryCodesTable extends OfDistrict {
  readonly account_id: string;
  readonly code_hash: string;
  readonly used_at: Date | null;
}

export interface SessionsTable extends OfDistrict {
  readonly session_hash: string;
  readonly session_id: string;
  readonly account_id: string;
  readonly kind: "cookie" | "bearer";
  /** The second factor was given, or the role needs none. */
  readonly factor_given: boolean;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly expires_at: Date;
  readonly ended_at: Date | null;
}

/** Secrets for one use. */
export interface PassesTable extends OfDistrict {
  readonly pass_hash: string;
  readonly purpose: "set-up" | "invitation" | "hand-over";
  readonly account_id: string | null;
  readonly session_id: string | null;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly used_at: Date | null;
}

export interface SignInAttemptsTable extends OfDistrict {
  readonly subject_mark: string;
  readonly tries: number;
  readonly last_at: Date;
  /** Before it nothing is tried. */
  readonly open_at: Date;
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
  /** Packages that come after it are refused, but those that were imported before. */
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
  readonly policies: PoliciesTable;
  readonly person_acts: PersonActsTable;
  readonly transfers: TransfersTable;
  readonly deaths: DeathsTable;
  readonly person_counts: PersonCountsTable;
  readonly snapshots: SnapshotsTable;
  readonly snapshot_parts: SnapshotPartsTable;
  readonly match_decisions: MatchDecisionsTable;
  readonly monthly_reports: MonthlyReportsTable;
  readonly waiting_submissions: WaitingSubmissionsTable;
  readonly waiting_deaths: WaitingDeathsTable;
  readonly questions: QuestionsTable;
  readonly accounts: AccountsTable;
  readonly recovery_codes: RecoveryCodesTable;
  readonly sessions: SessionsTable;
  readonly passes: PassesTable;
  readonly sign_in_attempts: SignInAttemptsTable;
  readonly devices: DevicesTable;
  readonly packages: PackagesTable;
}

export type TokenRow = Selectable<TokensTable>;
export type RosterRow = Selectable<RostersTable>;
export type NewToken = Insertable<TokensTable>;
