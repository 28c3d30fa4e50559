import compression from "compression";
import express, { type Express } from "express";
import helmet from "helmet";
import type { Logger } from "pino";
import { answerProblem } from "./http/answerProblem.js";
import { limitRate } from "./http/limitRate.js";
import { logRequests } from "./http/logRequests.js";
import { mountRoutes } from "./http/mountRoutes.js";
import type { RouteDeps } from "./http/route.js";
import { servePages } from "./http/servePages.js";
import { problems } from "./problem.js";
import { allRoutes } from "./routes/allRoutes.js";

/** Nothing is fetched from anywhere else, and no text becomes a script or a style. */
const contentPolicy = {
  "default-src": ["'self'"], "script-src": ["'self'"], "style-src": ["'self'"], "style-src-attr": ["'none'"], "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'"], "worker-src": ["'self'"], "connect-src": ["'self'"], "object-src": ["'none'"], "base-uri": ["'none'"], "form-action": ["'self'"],
  "upgrade-insecure-requests": null,
};

export interface AppDeps extends RouteDeps {
  readonly log: Logger;
}

/** The service as a function of its parts: a request passes the door, a route, and what the route asks. */
export function makeApp({ log, ...deps }: AppDeps): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", "simple");
  app.use(logRequests(log, deps.now));
  app.use(helmet({ contentSecurityPolicy: { directives: contentPolicy } }));
  app.get("/healthz", (_request, response) => void response.json({ status: "ok" }));
  app.get("/readyz", async (_request, response) => {
    if (!(await deps.store.isReady())) throw problems.notReady();
    response.json({ status: "ready" });
  });
  app.use("/api/v1", limitRate(), compression(), (_request, response, next) => {
    response.setHeader("cache-control", "no-store");
    next();
  });
  app.use("/api/v1", mountRoutes(allRoutes, deps));
  app.use(servePages());
  app.use(() => {
    throw problems.notFound();
  });
  app.use(answerProblem(log));
  return app;
}
