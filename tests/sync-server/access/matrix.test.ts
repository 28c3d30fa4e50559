import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSession } from "../../../sync-server/access/signIn.js";
import { hashSecret, makeSecret } from "../../../sync-server/access/secrets.js";
import type { Route } from "../../../sync-server/http/route.js";
import { allRoutes } from "../../../sync-server/routes/allRoutes.js";
import type { OpenStore } from "../../../sync-server/store/openStore.js";
import { insertToken } from "../../../sync-server/store/tokens.js";
import { inviteTestAccount, openTestStore } from "../support/accounts.js";
import { startTestService, type TestService } from "../support/service.js";
import { matrix } from "./matrix.js";

const accountRoles = ["clerk", "lead", "officer", "leader", "department", "admin", "auditor"] as const;
const everyRole = [...accountRoles, "device", "owner"] as const;
type Role = (typeof everyRole)[number];

/** The unit of the address: one's own, another's, none that there is. */
const addresses = ["own", "other", "none"] as const;
type Address = (typeof addresses)[number];
const unitAt = { own: "finance", other: "taxes", none: "no-such-unit" };
const isOfUnit: ReadonlySet<Role> = new Set<Role>(["clerk", "lead", "device"]);

let service: TestService;
let store: OpenStore;
const accountIds = new Map<Role, string>();
beforeAll(async () => {
  service = await startTestService();
  store = await openTestStore(service);
  await service.openUnit(unitAt.own);
  await service.openUnit(unitAt.other);
  for (const role of accountRoles) {
    const wish = { role, unitId: isOfUnit.has(role) ? unitAt.own : null, departmentId: role === "department" ? "caizhengju" : null };
    accountIds.set(role, (await inviteTestAccount(service, wish)).account.accountId);
  }
});
afterAll(async () => {
  await store.close();
  await service.close();
});

/** A secret of the role, made for one request: what the request before did to sessions and tokens does not matter. */
async function secretOf(role: Role): Promise<string> {
  if (role === "owner") return service.service.adminToken;
  const at = new Date();
  if (role === "device") {
    const token = makeSecret("sr_");
    await insertToken(store, { hash: hashSecret(token), tokenId: randomUUID(), role: "unit", unitId: unitAt.own }, at);
    return token;
  }
  const opened = await openSession(store, { accountId: accountIds.get(role)! }, { kind: "bearer", factorGiven: true, at, expiresAt: new Date(at.getTime() + 3_600_000) });
  return opened.secret;
}

interface Row {
  readonly open: boolean;
  scopeOf(role: Role): "any" | "own" | null;
}

function rowOf(routeId: string): Row {
  const line = matrix[routeId];
  if (line === undefined) {
    throw new Error(`The route ${routeId} has no row. Add one line to tests/sync-server/access/matrix.ts, such as\n  ${routeId}: "own: clerk lead device",`);
  }
  const scopes = new Map<string, "any" | "own">();
  for (const part of line === "open" ? [] : line.split(";")) {
    const [scope, ...named] = part.trim().split(/[:\s]+/u);
    if (scope !== "any" && scope !== "own") throw new Error(`The row of ${routeId} has no such scope: ${String(scope)}`);
    for (const role of named) {
      if (!(everyRole as readonly string[]).includes(role)) throw new Error(`The row of ${routeId} names no role: ${role}`);
      scopes.set(role, scope);
    }
  }
  return { open: line === "open", scopeOf: (role) => scopes.get(role) ?? null };
}

function isAllowed(row: Row, role: Role, address: Address | null): boolean {
  const scope = row.scopeOf(role);
  return scope === "any" || (scope === "own" && address === "own" && isOfUnit.has(role));
}

async function send(route: Route, secret: string | undefined, address: Address | null): Promise<{ readonly status: number; readonly code: string }> {
  const path = route.path.replaceAll(/:(\w+)/gu, (_all, name: string) => (name === "unit" ? unitAt[address ?? "own"] : "0198a2c4-0000-7000-8000-000000000000"));
  const query = new URLSearchParams(route.example.query ?? {}).toString();
  const response = await fetch(`${service.service.url}/api/v1${path}${query === "" ? "" : `?${query}`}`, {
    method: route.method.toUpperCase(),
    headers: { ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }), ...(route.body === undefined ? {} : { "content-type": "application/json" }) },
    ...(route.body === undefined ? {} : { body: JSON.stringify(route.example.body) }),
  });
  const text = await response.text();
  const isProblem = response.headers.get("content-type")?.startsWith("application/problem+json") === true;
  return { status: response.status, code: isProblem ? (JSON.parse(text) as { code: string }).code : "" };
}

const placesOf = (route: Route): readonly (Address | null)[] => (route.path.includes("/:unit") ? addresses : [null]);

describe("[P1] who may ask for what", () => {
  test("every row has its route", () => {
    const known = new Set(allRoutes.map(({ id }) => id));
    expect(Object.keys(matrix).filter((routeId) => !known.has(routeId))).toEqual([]);
  });

  test.each(allRoutes.map((route) => [route.id, route] as const))("%s", async (routeId, route) => {
    const row = rowOf(routeId);
    const wrong: string[] = [];
    for (const address of placesOf(route)) {
      const nobody = await send(route, undefined, address);
      if (row.open ? isRefusedAtTheDoor(nobody) : nobody.status !== 401) wrong.push(`nobody at ${String(address)}: ${String(nobody.status)} ${nobody.code}`);
      for (const role of everyRole) {
        const answer = await send(route, await secretOf(role), address);
        const expected = row.open || isAllowed(row, role, address);
        const isRight = expected ? !isRefusedAtTheDoor(answer) : answer.status === 403 && answer.code === "not-allowed";
        if (!isRight) wrong.push(`${role} at ${String(address)}: ${String(answer.status)} ${answer.code}, expected ${expected ? "to be allowed" : "403 not-allowed"}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  /** Made-up passwords are refused for what was said, not for who asks. */
  function isRefusedAtTheDoor({ status, code }: { readonly status: number; readonly code: string }): boolean {
    return [401, 403, 429].includes(status) && code !== "sign-in-wrong" && code !== "sign-in-locked";
  }
});
