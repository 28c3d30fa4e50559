import { createHmac } from "node:crypto";
import { done, refused, type Outcome } from "../roster/model/refusal.js";
import { parseAcceptances, type AcceptanceFile } from "../roster/rules/acceptanceFile.js";
import { splitAccepted, type HashValue } from "../roster/rules/acceptances.js";
import type { SurveyOptions } from "../roster/workflow/surveyWorkbook.js";
import { readText } from "./readFiles.js";

/** Opens a list of accepted findings (`check --accept FILE`) as the filter that the survey asks (C4). */
export async function openAcceptances(path: string): Promise<Outcome<NonNullable<SurveyOptions["accept"]>>> {
  const file = await readAcceptances(path);
  if (!file.ok) return file;
  const { acceptances, salt } = file.value;
  const hash = hashWith(salt);
  return done((findings, records, table) => splitAccepted(findings, { records, table }, { acceptances, hash }));
}

/** Reads the file, or says what is wrong with it. */
export async function readAcceptances(path: string): Promise<Outcome<AcceptanceFile>> {
  const text = await readText(path);
  if (text === null) return refused("file-missing", { file: path });
  const parsed = parseAcceptances(text);
  return parsed.ok ? parsed : refused(parsed.refusal.code, { file: path, ...parsed.refusal.params });
}

/** Values are kept as salted hashes, so that the file holds no ID number. */
export function hashWith(salt: string): HashValue {
  return (text) => createHmac("sha256", salt).update(text).digest("base64url");
}
