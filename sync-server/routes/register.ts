import { Router } from "express";
import { admit } from "../access/admit.js";
import { refuseMethod } from "../http/refuseMethod.js";
import { readRegister } from "../register/readRegister.js";
import type { RouteDeps } from "./units.js";

/** What the office builds its report from: everybody whom the units list, each once. */
export function registerRoutes({ store }: RouteDeps): Router {
  const router = Router();
  router.route("/register")
    .get(admit(store, "register:read"), async (_request, response) => {
      response.json(await readRegister(store));
    })
    .all(refuseMethod("GET"));
  return router;
}
