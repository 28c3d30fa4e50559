import { parseArgs } from "node:util";
import type { IsoDay, IsoMonth } from "../roster/model/partialDate.js";
import { isRealDay } from "../roster/model/partialDate.js";
import type { Language } from "../roster/words/words.js";

/** What the person typed, read once. Options that a command does not know are refused by name. */
export interface Arguments {
  readonly command: string;
  readonly files: readonly string[];
  readonly asOf: IsoDay;
  readonly json: boolean;
  readonly output: string | null;
  readonly language: Language;
  readonly accept: string | null;
  readonly unit: string | null;
  readonly server: string | null;
  readonly tokenFile: string | null;
  readonly district: string | null;
  readonly once: boolean;
  /** For `accept`: which finding, why, and who says so; the reason for `settle` too. */
  readonly rule: string | null;
  readonly cell: string | null;
  readonly reason: string | null;
  readonly by: string | null;
  readonly seed: number;
  /** "recordId=去世": why somebody is no longer listed. */
  readonly gone: readonly string[];
  /** Record ids that the clerk says are the same person, corrected (更正). */
  readonly same: readonly string[];
  /** For `settle`: which of the two values, and of all disputes. */
  readonly mine: boolean;
  readonly theirs: boolean;
  readonly withdraw: boolean;
  readonly all: boolean;
  /** For `reports`: which month, and the unit to be reminded. */
  readonly month: IsoMonth | null;
  readonly remind: string | null;
  /** The revision that the sheet was last told to; null: as it is remembered beside the file. */
  readonly base: number | null;
  /** The package to write without a network; for `move-database`: the address of the database to move to. */
  readonly to: string | null;
  /** Keys of a package, and the device to revoke. */
  readonly deviceKey: string | null;
  readonly officeKey: string | null;
  readonly revoke: string | null;
  /** For `receipt`: the rosters that it is held against. */
  readonly rosters: readonly string[];
  /** For `restore` and `move-database`: put it in the place of what is there. */
  readonly replace: boolean;
  /** For `verify-history`: heads that were exported before, where to export those of now, and whether to rebuild the tables. */
  readonly heads: string | null;
  readonly export: string | null;
  readonly rebuild: boolean;
  /** For `manifest`: the address of the service that people reach. */
  readonly url: string | null;
}

export type ArgumentsOutcome =
  | { readonly ok: true; readonly value: Arguments }
  | { readonly ok: false; readonly code: "option-unknown" | "day-wrong" | "language-unknown" | "seed-wrong" | "month-wrong" | "base-wrong"; readonly given: string };

const options = {
  "as-of": { type: "string" },
  json: { type: "boolean" },
  output: { type: "string", short: "o" },
  lang: { type: "string" },
  accept: { type: "string" },
  unit: { type: "string" },
  server: { type: "string" },
  "token-file": { type: "string" },
  district: { type: "string" },
  once: { type: "boolean" },
  rule: { type: "string" },
  cell: { type: "string" },
  reason: { type: "string" },
  by: { type: "string" },
  seed: { type: "string" },
  gone: { type: "string", multiple: true },
  same: { type: "string", multiple: true },
  mine: { type: "boolean" },
  theirs: { type: "boolean" },
  withdraw: { type: "boolean" },
  all: { type: "boolean" },
  month: { type: "string" },
  remind: { type: "string" },
  base: { type: "string" },
  to: { type: "string" },
  "device-key": { type: "string" },
  "office-key": { type: "string" },
  revoke: { type: "string" },
  file: { type: "string", multiple: true },
  replace: { type: "boolean" },
  heads: { type: "string" },
  export: { type: "string" },
  rebuild: { type: "boolean" },
  url: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Reads the command line; the clock is asked here and nowhere else in the product's rules. */
export function readArguments(argv: readonly string[], today: IsoDay): ArgumentsOutcome {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    return { ok: false, code: "option-unknown", given: optionIn(error, argv) };
  }
  const { values, positionals } = parsed;
  const asOf = values["as-of"] ?? today;
  if (!isDay(asOf)) return { ok: false, code: "day-wrong", given: asOf };
  const language = values.lang ?? "zh-CN";
  if (language !== "zh-CN" && language !== "en") return { ok: false, code: "language-unknown", given: language };
  const seed = Number(values.seed ?? "1");
  if (!Number.isSafeInteger(seed) || seed < 0) return { ok: false, code: "seed-wrong", given: String(values.seed) };
  const month = values.month ?? null;
  if (month !== null && !/^20\d\d-(?:0[1-9]|1[0-2])$/u.test(month)) return { ok: false, code: "month-wrong", given: month };
  const base = values.base === undefined ? null : Number(values.base);
  if (base !== null && !/^\d{1,9}$/u.test(values.base!)) return { ok: false, code: "base-wrong", given: values.base! };
  return {
    ok: true,
    value: {
      command: values.help === true ? "help" : (positionals[0] ?? "help"),
      files: positionals.slice(1),
      asOf, language, seed, base,
      json: values.json ?? false,
      output: values.output ?? null,
      accept: values.accept ?? null,
      unit: values.unit ?? null,
      server: values.server ?? null,
      tokenFile: values["token-file"] ?? null,
      district: values.district ?? null,
      once: values.once ?? false,
      rule: values.rule ?? null,
      cell: values.cell ?? null,
      reason: values.reason ?? null,
      by: values.by ?? null,
      gone: values.gone ?? [],
      same: values.same ?? [],
      mine: values.mine ?? false,
      theirs: values.theirs ?? false,
      withdraw: values.withdraw ?? false,
      all: values.all ?? false,
      month,
      remind: values.remind ?? null,
      to: values.to ?? null,
      deviceKey: values["device-key"] ?? null,
      officeKey: values["office-key"] ?? null,
      revoke: values.revoke ?? null,
      rosters: values.file ?? [],
      replace: values.replace ?? false,
      heads: values.heads ?? null,
      export: values.export ?? null,
      rebuild: values.rebuild ?? false,
      url: values.url ?? null,
    },
  };
}

/** The option that was not understood, as typed. */
function optionIn(error: unknown, argv: readonly string[]): string {
  const message = error instanceof Error ? error.message : "";
  return argv.find((word) => word.startsWith("-") && message.includes(word)) ?? argv.find((word) => word.startsWith("-")) ?? "";
}

function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && isRealDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Today in Asia/Shanghai, where every day of this product lies. */
export function todayInShanghai(now: Date): IsoDay {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(now);
}
