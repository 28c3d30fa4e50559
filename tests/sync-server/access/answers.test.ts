import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkCharacter } from "../../../roster/codes/idNumber.js";
import type { AccountRole } from "../../../roster/protocol/account.js";
import { openSession } from "../../../sync-server/access/signIn.js";
import { allRoutes } from "../../../sync-server/routes/allRoutes.js";
import type { OpenStore } from "../../../sync-server/store/openStore.js";
import { inviteTestAccount, openTestStore } from "../support/accounts.js";
import { addOf, setOf, startTestService, type TestService } from "../support/service.js";

/** One person, told by two units, each with what only it knows. */
const number = `32041119491231003${checkCharacter("32041119491231003")}`;
const told = { name: "李建国", id_no: number, birth_date: "1949-12-31", gender: "女", retire_kind: "退休", alive: "健在" };
const secretsOf = {
  finance: { mobile: "13912345678", home_addr: "银湖区雀巢街道翠竹路七号", health: "财政雀病", remark: "财政雀梗", former_name: "财政雀名" },
  taxes: { mobile: "13887654321", home_addr: "银湖区雀巢街道青松路九号", health: "税务雀病", remark: "税务雀梗", former_name: "税务雀名" },
};
const tails = { finance: ["13912345678", "翠竹路", "财政雀病", "财政雀梗", "财政雀名", "13911111111", "财政雀因"], taxes: ["13887654321", "青松路", "税务雀病", "税务雀梗", "税务雀名"] };

const reading = allRoutes.filter(({ method }) => method === "get");

let service: TestService;
let store: OpenStore;
let personId = "";
const tokens = new Map<string, string>();
const accountIds = new Map<string, string>();
const officeRoles = ["officer", "leader", "department", "admin", "auditor"] as const satisfies readonly AccountRole[];
const unitRoles = ["clerk", "lead"] as const satisfies readonly AccountRole[];
beforeAll(async () => {
  service = await startTestService();
  store = await openTestStore(service);
  for (const unit of ["finance", "taxes"] as const) {
    const token = await service.openUnit(unit);
    tokens.set(unit, token);
    await service.submit(unit, token, [addOf(`${unit}-1`, { ...told, ...secretsOf[unit] }), addOf(`${unit}-2`, { name: "王秀英", birth_date: "1951-05-06", ...secretsOf[unit] }, {}, 6)]);
  }
  const token = tokens.get("finance")!;
  await service.submit("finance", token, [setOf("finance-1", "mobile", secretsOf.finance.mobile, "13911111111")]);
  // Told from an older base: a dispute.
  await service.submit("finance", token, [setOf("finance-1", "mobile", secretsOf.finance.mobile, "13911111112"), setOf("finance-1", "health", secretsOf.finance.health, "一般")], { baseRevision: 1 });
  await service.submit("finance", token, [{ op: "remove", recordId: "finance-2", reason: "去世", note: "财政雀因" }]);
  personId = (await service.register()).people.find(({ sources }) => sources.some(({ recordId }) => recordId === "finance-1"))!.personId;
  for (const role of officeRoles) accountIds.set(role, (await inviteTestAccount(service, { role, departmentId: role === "department" ? "rensheju" : null })).account.accountId);
  for (const role of unitRoles) for (const unitId of ["finance", "taxes"]) accountIds.set(`${role} ${unitId}`, (await inviteTestAccount(service, { role, unitId })).account.accountId);
});
afterAll(async () => {
  await store.close();
  await service.close();
});

async function sessionOf(accountId: string): Promise<string> {
  const at = new Date();
  return (await openSession(store, { accountId }, { kind: "bearer", factorGiven: true, at, expiresAt: new Date(at.getTime() + 3_600_000) })).secret;
}

/** What a route answers, as text; what it is asked for is there. */
async function answerOf({ path, example }: (typeof reading)[number], secret: string, unitId: string): Promise<string> {
  const steps: Readonly<Record<string, string>> = { unit: unitId, person: personId, record: `${unitId}-1`, event: "1" };
  const address = path.replaceAll(/:(\w+)/gu, (_all, name: string) => encodeURIComponent(steps[name] ?? "0198a2c4-0000-7000-8000-000000000000"));
  const query = new URLSearchParams(example.query ?? {}).toString();
  const response = await fetch(`${service.service.url}/api/v1${address}${query === "" ? "" : `?${query}`}`, { headers: { authorization: `Bearer ${secret}` } });
  return response.text();
}

const foundIn = (text: string, secrets: readonly string[]): readonly string[] => secrets.filter((secret) => text.includes(secret));

test("what is looked for is there: the unit itself, and the office, read of the person", async () => {
  const [history, register] = [reading.find(({ id }) => id === "readHistory")!, reading.find(({ id }) => id === "readRegister")!];
  expect(foundIn(await answerOf(history, tokens.get("finance")!, "finance"), [number, ...tails.finance])).toHaveLength(1 + tails.finance.length);
  expect(foundIn(await answerOf(register, await sessionOf(accountIds.get("officer")!), "finance"), [told.name, "finance-1", "taxes-1"])).toHaveLength(3);
});

/** A route that answers people in full to who did not tell it must be a POST with a purpose, which is logged. */
describe("[P2] read by the office and above, no answer holds a number, phone, address, illness or reason in full", () => {
  test.each(reading.map((route) => [route.id, route] as const))("%s", async (_id, route) => {
    const secrets = [number, ...tails.finance.filter((secret) => secret !== "财政雀名"), ...tails.taxes.filter((secret) => secret !== "税务雀名")];
    for (const role of [...officeRoles, "owner"] as const) {
      const secret = role === "owner" ? service.service.adminToken : await sessionOf(accountIds.get(role)!);
      for (const unitId of ["finance", "taxes"]) expect(foundIn(await answerOf(route, secret, unitId), secrets), `${role} at ${unitId}`).toEqual([]);
    }
  });
});

describe("[P1] read by a unit, no answer holds a word of what another one told of the same person", () => {
  test.each(reading.map((route) => [route.id, route] as const))("%s", async (_id, route) => {
    for (const [unit, other] of [["finance", "taxes"], ["taxes", "finance"]] as const) {
      const secrets = [tokens.get(unit)!, ...(await Promise.all(unitRoles.map((role) => sessionOf(accountIds.get(`${role} ${unit}`)!))))];
      for (const secret of secrets) {
        for (const address of [unit, other]) expect(foundIn(await answerOf(route, secret, address), [...tails[other], `${other}-1`, `${other}-2`]), `${unit} at ${address}`).toEqual([]);
      }
    }
  });
});
