import { validate } from "@readme/openapi-parser";
import type { Express } from "express";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openGuardedChecker } from "../../sync-server/sync/check/guardedChecker.js";
import { openGuardedReader } from "../../spreadsheet/guardedReader.js";
import { makeApp } from "../../sync-server/app.js";
import type { AccessSettings } from "../../sync-server/access/settings.js";
import type { OpenStore } from "../../sync-server/store/openStore.js";
import { addressOf, describeRoutes } from "../../sync-server/openapi/describeRoutes.js";
import { allRoutes } from "../../sync-server/routes/allRoutes.js";
import { startTestService, type TestService } from "./support/service.js";

const settings: AccessSettings = { secondFactor: "totp", secure: false, frameAncestors: [], officeJsUrl: null, trustedProxies: [], url: () => "http://127.0.0.1" };

interface Layer {
  readonly route?: { readonly path: string; readonly stack: readonly { readonly method?: string }[] };
  readonly handle: { readonly stack?: readonly Layer[] };
}

/** "get /units" of every route that express really has below a router. */
function mounted(layers: readonly Layer[]): readonly string[] {
  return layers.flatMap(({ route, handle }) => [
    ...(route === undefined ? [] : [...new Set(route.stack.flatMap(({ method }) => (method === undefined ? [] : [`${method} ${route.path}`])))]),
    ...mounted(handle.stack ?? []),
  ]);
}

describe("OpenAPI", () => {
  let service: TestService;
  beforeAll(async () => { service = await startTestService(); });
  afterAll(async () => { await service.close(); });

  test("is served to whoever asks, and is a valid 3.1 document", async () => {
    const { status, body } = await service.ask("GET", "/api/v1/openapi.json");
    expect(status).toBe(200);
    expect(body).toMatchObject({ openapi: "3.1.0" });
    expect(await validate(body as never)).toMatchObject({ valid: true });
  });

  test("has every route that the service has", () => {
    // No request is made: only the routes are looked at.
    const app: Express = makeApp({ store: {} as OpenStore, log: pino({ level: "silent" }), now: () => new Date(0), settings, reader: openGuardedReader(), checker: openGuardedChecker() });
    const real = mounted((app as unknown as { readonly router: { readonly stack: readonly Layer[] } }).router.stack);
    const paths = describeRoutes(allRoutes)["paths"] as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    const told = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
    expect(real.map(addressOf).filter((route) => !/ \/(?:manifest\.xml|healthz|readyz|workbench)$/u.test(route)).sort()).toEqual([...told].sort());
    expect(told.length).toBeGreaterThan(8);
  });

  test("names no route twice", () => {
    expect(new Set(allRoutes.map(({ id }) => id)).size).toBe(allRoutes.length);
  });

  test.each(allRoutes.map((route) => [route.id, route] as const))("the examples of %s are valid", (_id, { query, body, answer, example }) => {
    if (body !== undefined) expect(body.schema.safeParse(example.body).error).toBeUndefined();
    if (answer.schema !== undefined && example.answer !== undefined) expect(answer.schema.safeParse(example.answer).error).toBeUndefined();
    if (query !== undefined) expect(query.safeParse(example.query ?? {}).error).toBeUndefined();
    expect(body === undefined ? example.body : true, "an example body belongs to a route with a body").toBe(body === undefined ? undefined : true);
  });
});
