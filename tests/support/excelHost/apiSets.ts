import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Of every member of Excel's API, "Range.values", the version of ExcelApi that brought it: 1.9 as [1, 9]. */
export type ApiSets = ReadonlyMap<string, readonly [number, number]>;

let known: ApiSets | null = null;

/** Reads Microsoft's own declarations (@types/office-js), where every member names its requirement set. */
export function excelApiSets(): ApiSets {
  known ??= readDeclarations(readFileSync(createRequire(import.meta.url).resolve("@types/office-js/index.d.ts"), "utf8"));
  return known;
}

/** @example parseVersion("1.14") // [1, 14] */
export function parseVersion(version: string): readonly [number, number] {
  const [major = "1", minor = "0"] = version.split(".");
  return [Number(major), Number(minor)];
}

/** Whether an Excel of version `has` knows what came with `needs`. */
export function covers(has: readonly [number, number], needs: readonly [number, number]): boolean {
  return has[0] > needs[0] || (has[0] === needs[0] && has[1] >= needs[1]);
}

function readDeclarations(text: string): ApiSets {
  const start = text.indexOf("\ndeclare namespace Excel {");
  const end = text.indexOf("\n}", start);
  const sets = new Map<string, readonly [number, number]>();
  let [comment, owner, isComment] = ["", "", false];
  let ofOwner: readonly [number, number] | null = null;
  for (const line of text.slice(start, end).split("\n")) {
    if (/^\s*\/\*\*/u.test(line)) [comment, isComment] = ["", true];
    if (isComment) {
      comment += line;
      isComment = !line.includes("*/");
      continue;
    }
    const opened = /^ {4}(?:class|interface) (\w+)/u.exec(line);
    const version = /\[Api set: ExcelApi (\d+\.\d+)/u.exec(comment)?.[1];
    if (opened !== null) [owner, ofOwner] = [opened[1]!, version === undefined ? null : parseVersion(version)];
    const member = /^ {8}(?:readonly )?(\w+)\??[(:<]/u.exec(line)?.[1];
    if (opened === null && member !== undefined) {
      const set = version === undefined ? ofOwner : parseVersion(version);
      const before = sets.get(`${owner}.${member}`);
      // Of several forms of a method the oldest counts.
      if (set !== null && (before === undefined || covers(before, set))) sets.set(`${owner}.${member}`, set);
    }
    comment = "";
  }
  return sets;
}
