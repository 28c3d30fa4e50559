import compression from "compression";
import express, { type Express } from "express";
import type { Logger } from "pino";
import { answerProblem } from "./http/answerProblem.js";
import { guardPages } from "./http/guardPages.js";
import { limitRate } from "./http/limitRate.js";
import { logRequests } from "./http/logRequests.js";
import { mountRoutes } from "./http/mountRoutes.js";
import type { RouteDeps } from "./http/route.js";
import { serveManifest } from "./http/serveManifest.js";
import { servePages } from "./http/servePages.js";
import { problems } from "./problem.js";
import { allRoutes } from "./routes/allRoutes.js";

export interface AppDeps extends RouteDeps {
  readonly log: Logger;
  /** From one address; left out, what suits a district. */
  readonly requestsInAMinute?: number | undefined;
}

/** The service as a function of its parts: a request passes the door, a route, and what the route asks. */
export function makeApp({ log, requestsInAMinute, ...deps }: AppDeps): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", "simple");
  app.set("trust proxy", [...deps.settings.trustedProxies]);
  app.use(logRequests(log, deps.now));
  app.use(guardPages(deps.settings));
  app.get("/healthz", (_request, response) => void response.json({ status: "ok" }));
  app.get("/readyz", async (_request, response) => {
    if (!(await deps.store.isReady())) throw problems.notReady();
    response.json({ status: "ready" });
  });
  app.use("/api/v1", limitRate("all", requestsInAMinute), compression(), (_request, response, next) => {
    response.setHeader("cache-control", "no-store");
    next();
  });
  app.use("/api/v1", mountRoutes(allRoutes, deps));
  app.use(serveManifest(deps.settings));
  app.use(servePages(deps.settings));
  app.use(() => {
    throw problems.notFound();
  });
  app.use(answerProblem(log));
  return app;
}
