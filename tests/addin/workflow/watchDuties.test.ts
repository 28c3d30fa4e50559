import { afterAll, beforeAll, expect, test } from "vitest";
import { openServiceClient } from "../../../addin/service/serviceClient.js";
import { emptyDesk, type Desk } from "../../../addin/workflow/desk.js";
import { signInByForm } from "../../../addin/workflow/signIn.js";
import { openStore } from "../../../addin/workflow/store.js";
import { watchDuties } from "../../../addin/workflow/watchDuties.js";
import { openTestAccount, password } from "../../sync-server/support/accounts.js";
import { startTestService, type TestService } from "../../sync-server/support/service.js";

let service: TestService;
let login = "";
beforeAll(async () => {
  service = await startTestService();
  await service.openUnit("finance", "区财政局");
  ({ login } = await openTestAccount(service, { role: "clerk", unitId: "finance" }));
});
afterAll(() => service.close());

/** Node keeps no cookies: what the service sets is sent back as a browser would. */
function withCookies(): typeof fetch {
  let cookie = "";
  return async (input, init) => {
    const response = await fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), ...(cookie === "" ? {} : { cookie }) } });
    cookie = response.headers.get("set-cookie")?.split(";")[0] ?? cookie;
    return response;
  };
}

test("is asked once when somebody signs in and when they come back, never by the clock; signed out there is nothing", async () => {
  const asked: string[] = [];
  const send = withCookies();
  const state = openStore(emptyDesk);
  const client = openServiceClient({
    language: () => "zh-CN", pages: `${service.service.url}/pages/pane.html`,
    fetch: (input, init) => { asked.push(new URL(input as string).pathname); return send(input, init); },
  });
  // Of a desk only what the watching uses.
  const desk = { state, service: client } as unknown as Desk;
  const page = new EventTarget();
  const stop = watchDuties(desk, page as Window);
  const counts = (): number => asked.filter((path) => path.endsWith("/duties")).length;
  page.dispatchEvent(new Event("focus"));
  expect(counts()).toBe(0);
  expect(await signInByForm(desk, { login, password })).toBeNull();
  await expect.poll(() => state.get().duties.counts.kind).toBe("here");
  expect(counts()).toBe(1);
  for (let turn = 0; turn < 5; turn += 1) page.dispatchEvent(new Event("focus"));
  state.set({ marksOn: false });
  expect(counts()).toBe(1);
  state.set({ report: { ...state.get().report, sent: { at: "2026-11-22T01:00:00.000Z", outcomes: { added: 0, changed: 1, removed: 0, noteworthy: [] }, awaitsLead: false } } });
  await expect.poll(counts).toBe(2);
  state.set({ session: { kind: "out", ended: false } });
  expect(state.get().duties.counts.kind).toBe("none");
  stop();
});
