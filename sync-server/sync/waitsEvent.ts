import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { Submission } from "../../roster/protocol/submission.js";
import type { NewEvent } from "../store/events.js";
import type { RecordPlace } from "../store/matchKeys.js";

const [zip, unzip] = [promisify(gzip), promisify(gunzip)];

/** The body of an event of a submission that waits. What older versions received has neither its text nor whom it mutes. */
export interface WaitsBody {
  readonly baseRevision: number;
  /** How many. */
  readonly changes: number;
  /** Records that it tells dead. */
  readonly deaths: readonly string[];
  /** Records, of whichever unit, of people whom it tells dead. */
  readonly muted?: readonly RecordPlace[];
  /** The submission, compressed; sealed where it is stored. */
  readonly sealedText?: string;
}

/** What the history keeps of a submission that waits for the unit lead: all of it, so that it can be made anew from it (H2). */
export async function waitsEvent(submission: Submission, { deaths, muted }: Required<Pick<WaitsBody, "deaths" | "muted">>): Promise<NewEvent> {
  const { submissionId, baseRevision, changes } = submission;
  const sealedText = (await zip(JSON.stringify(submission))).toString("base64");
  const body: WaitsBody = { baseRevision, changes: changes.length, deaths, muted, sealedText };
  return { kind: "submission-waits", subject: submissionId, body };
}

/** The submission that an event's text holds. */
export async function openWaiting(sealedText: string): Promise<Submission> {
  return JSON.parse((await unzip(Buffer.from(sealedText, "base64"))).toString("utf8")) as Submission;
}
