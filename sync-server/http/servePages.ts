import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import compression from "compression";
import express, { Router, type RequestHandler } from "express";
import type { AccessSettings } from "../access/settings.js";
import { problems } from "../problem.js";

/** Where `npm run build` puts the pages. */
export const builtPages = fileURLToPath(new URL("../../out/pages", import.meta.url));

/** Office's own library, out of the npm package: nothing is fetched from elsewhere at run time. */
const officeJs = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));

/**
 * The built pages: `/workbench` and what belongs to it. Names of assets bear a hash of their content, so they are kept for
 * ever; pages are asked for anew each time.
 */
export function servePages({ officeJsUrl }: Pick<AccessSettings, "officeJsUrl">, folder: string = builtPages): Router {
  const router = Router();
  router.get("/workbench", (_request, response) => { response.redirect("pages/workbench.html"); });
  router.use("/pages", (_request, _response, next) => {
    if (!existsSync(folder)) throw problems.pagesNotBuilt();
    next();
  });
  router.use(["/pages", "/office-js"], compression());
  // The worker of offline use lies among the pages and serves /workbench and Office's library too.
  router.use("/pages/serviceWorker.js", (_request, response, next) => {
    response.setHeader("service-worker-allowed", "/");
    next();
  });
  if (officeJsUrl !== null) router.use("/office-js", sendTo(officeJsUrl));
  router.use("/office-js", express.static(officeJs, { maxAge: "1d", index: false }));
  router.use("/pages/assets", express.static(`${folder}/assets`, { immutable: true, maxAge: "365d", index: false }));
  router.use("/pages", express.static(folder, { index: false, cacheControl: false, setHeaders: (response) => { response.setHeader("cache-control", "no-cache"); } }));
  return router;
}

/** office.js asks for its own parts beside itself, so the whole folder is sent there. */
function sendTo(officeJsUrl: string): RequestHandler {
  return (request, response) => {
    response.redirect(request.path === "/office.js" ? officeJsUrl : officeJsUrl.slice(0, officeJsUrl.lastIndexOf("/")) + request.path);
  };
}
