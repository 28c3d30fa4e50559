import type { Disputed, Held, Statement } from "../model/change.js";
import type { FieldId } from "../model/field.js";
import { faultyField } from "./faultyField.js";

/**
 * What of a told statement stands: each disputed value gives way to the one that stands meanwhile. The same statement
 * comes back when nothing is disputed.
 * @example inForce({ orig_rank: "正县处级" }, { orig_rank: { kind: "proposal", standing: "副县处级" } }) // { orig_rank: "副县处级" }
 */
export function inForce(statement: Statement, disputed: Disputed = {}): Statement {
  const fields = Object.keys(disputed) as FieldId[];
  if (fields.length === 0) return statement;
  const told = Object.entries(statement).filter(([field]) => disputed[field as FieldId] === undefined);
  const standing = fields.flatMap((field) => {
    const value = disputed[field]!.standing;
    return value === null ? [] : [[field, value]];
  });
  return Object.fromEntries([...told, ...standing]);
}

/**
 * What waits for correction in the statement in force. A rule that found fault with the disputed value itself says nothing
 * of the one that stands; one that holds the whole record holds that one too.
 */
export function heldInForce(held: Held, disputed: Disputed = {}): Held {
  const isFree = ([field, rule]: readonly [string, string]): boolean => {
    const faulty = faultyField(rule);
    return disputed[field as FieldId] !== undefined && (faulty === null || faulty === field);
  };
  const entries = Object.entries(held);
  const kept = entries.filter((entry) => !isFree(entry));
  return kept.length === entries.length ? held : Object.fromEntries(kept);
}
