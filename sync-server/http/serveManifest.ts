import { readFile } from "node:fs/promises";
import { Router } from "express";
import { addressManifest } from "../../roster/protocol/manifest.js";
import type { AccessSettings } from "../access/settings.js";
import { problems } from "../problem.js";

const kept = new URL("../../manifest.xml", import.meta.url);

/** `/manifest.xml`: the add-in's manifest with this service's own address, for the administrator of Microsoft 365 to upload. */
export function serveManifest({ url }: Pick<AccessSettings, "url">): Router {
  const router = Router();
  router.get("/manifest.xml", async (_request, response) => {
    const addressed = addressManifest(await readFile(kept, "utf8"), url());
    if (addressed === null) throw problems.manifestNeedsHttps();
    response.setHeader("cache-control", "no-cache");
    response.type("application/xml").send(addressed);
  });
  return router;
}
