import { accountRoles, type AccountRole } from "../../roster/protocol/account.js";

/** Who somebody is to the service. `device` is a unit's token, `owner` the token in the data folder of who runs the machine. */
export const roles = [...accountRoles, "device", "owner"] as const;
export type Role = (typeof roles)[number];

/** Of the office and above: a second factor, longer passwords, and no unit of their own. */
export function isOfficeRole(role: AccountRole): boolean {
  return role !== "clerk" && role !== "lead";
}

/** Whose words these are: a unit reads what it told in full, the others masked unless revealed (P2). */
export function readsInFull(role: Role): boolean {
  return role === "clerk" || role === "lead" || role === "device";
}

/** `own`: only at the address of one's own unit. `any`: wherever. A role that is not named may not. */
export type Scope = "own" | "any";
type Grants = { readonly [R in Role]?: Scope };

const unit = { clerk: "own", lead: "own", device: "own" } as const;
const office = { officer: "any", owner: "any" } as const;
const keeper = { admin: "any", owner: "any" } as const;
const everyAccount = { clerk: "any", lead: "any", officer: "any", leader: "any", department: "any", admin: "any", auditor: "any" } as const;

/**
 * The one place that decides who may do what: an action of a route, and who may. What units do stands below
 * `/units/:unit`; elsewhere `own` allows nobody. An administrator keeps accounts and machines and reads no people; an
 * auditor reads who looked at what and changes nothing.
 */
export const permissions = {
  // A unit and its roster.
  "unit:list": { ...office, leader: "any", department: "any", admin: "any" },
  "unit:make": keeper,
  "token:list": { ...keeper, lead: "own" },
  "token:make": keeper,
  "token:revoke": { ...keeper, lead: "own" },
  "device:list": { ...keeper, lead: "own" },
  "device:make": keeper,
  "device:revoke": { ...keeper, lead: "own" },
  "base:read": unit,
  "submission:tell": unit,
  "submission:read": { ...unit, ...office },
  "submission:confirm": { lead: "own" },
  "workbook:preview": unit,
  "report:read": { ...unit, ...office, leader: "any" },
  "report:confirm": { lead: "own" },
  "report:remind": office,
  "question:ask": office,
  "question:read": { ...unit, ...office },
  "question:answer": unit,
  "question:close": office,
  "transfer:read": { ...unit, ...office },
  "transfer:tell": unit,
  "transfer:confirm": { clerk: "own", lead: "own", device: "own" },
  "transfer:rule": office,
  "dispute:settle": { ...unit, ...office },
  "death:confirm": { lead: "own", ...office },

  // The district's register.
  "register:read": { ...office, department: "any" },
  "figure:read": { ...office, leader: "any", department: "any" },
  "person:read": office,
  "dispute:read": office,
  "death:read": office,
  "person:reveal": office,
  "person:rule": office,
  "export": office,
  "match:read": office,
  "match:decide": office,
  "package:import": office,
  "history:read": { ...unit, ...office, auditor: "any" },
  "history:undo": office,
  "history:verify": { auditor: "any", owner: "any" },
  "policy:read": { ...unit, ...office, leader: "any", admin: "any", auditor: "any" },
  "policy:write": office,
  "snapshot:make": office,
  "snapshot:read": { ...office, leader: "any" },

  // The service itself.
  "account:manage": keeper,
  "log:read": { auditor: "any" },
  "backup:run": keeper,

  // One's own account.
  "session:read": everyAccount,
  "session:end": everyAccount,
  "session:hand-over": everyAccount,
  "password:change": everyAccount,
  "factor:manage": everyAccount,
} as const satisfies Readonly<Record<string, Grants>>;

export type Action = keyof typeof permissions;

/** What somebody may do whose role needs a second factor that is not set up yet. */
export const beforeFactor: ReadonlySet<Action> = new Set(["session:read", "session:end", "factor:manage"]);

/** Where a role may do what an action is; null: nowhere. @example scopeOf("clerk", "submission:tell") === "own" */
export function scopeOf(role: Role, action: Action): Scope | null {
  const grants: Grants = permissions[action];
  return grants[role] ?? null;
}
