import type { Change } from "../model/change.js";
import { recordIdPattern } from "./ids.js";
import { limits } from "./limits.js";
import { oddText, rulePattern, toldFields } from "./statement.js";
import { submissionSchema, type Submission } from "./submission.js";

type Add = Extract<Change, { op: "add" }>;
type Fields = Readonly<Record<string, unknown>>;

/**
 * A submission of nothing but additions that are surely as the schema has them, seen at a glance: a roster told for the first
 * time has a hundred thousand, and the schema makes a copy of every cell. null for any other body: the schema says of it
 * whether it is right, and what is wrong.
 * @example readPlainSubmission(body) ?? submissionSchema.parse(body)
 */
export function readPlainSubmission(body: unknown): Submission | null {
  if (!isObject(body)) return null;
  const { changes, ...head } = body;
  if (!Array.isArray(changes) || changes.length > limits.changes || !changes.every(isPlainAdd)) return null;
  const read = submissionSchema.safeParse({ ...head, changes: [] });
  return read.success ? { ...read.data, changes: changes as readonly Add[] } : null;
}

function isPlainAdd(change: unknown): change is Add {
  if (!isObject(change) || change["op"] !== "add" || !hasKeys(change, 5)) return false;
  const { recordId, statement, held, source } = change;
  return typeof recordId === "string" && recordId.length <= limits.idCharacters && recordIdPattern.test(recordId)
    && isObject(statement) && holdsOnly(statement, isCell) && isObject(held) && holdsOnly(held, isRule) && isObject(source) && isSource(source);
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasKeys(object: Fields, number: number): boolean {
  return Object.keys(object).length === number;
}

const told: ReadonlySet<string> = new Set(toldFields);

function holdsOnly(texts: Fields, isRight: (text: string) => boolean): boolean {
  for (const field in texts) {
    const text = texts[field];
    if (typeof text !== "string" || !told.has(field) || !isRight(text)) return false;
  }
  return true;
}

function isCell(text: string): boolean {
  return text !== "" && text.length <= limits.cellCharacters && !oddText.test(text);
}

function isRule(text: string): boolean {
  return text.length <= limits.ruleCharacters && rulePattern.test(text);
}

function isSource(source: Fields): boolean {
  const { file, sheet, row } = source;
  return hasKeys(source, 3) && isName(file) && (sheet === null || isName(sheet))
    && typeof row === "number" && Number.isInteger(row) && row >= 1 && row <= limits.sheetRows;
}

function isName(text: unknown): boolean {
  return typeof text === "string" && text.length <= limits.nameCharacters && !oddText.test(text);
}
