import { Router } from "express";
import { answerIn, submissionSchema } from "../../roster/protocol/submission.js";
import { protocolVersions } from "../../roster/protocol/version.js";
import { actorOf, admit } from "../access/admit.js";
import { jsonBody, readBody } from "../http/readBody.js";
import { refuseMethod } from "../http/refuseMethod.js";
import { problems } from "../problem.js";
import { acceptSubmission } from "../sync/acceptSubmission.js";
import { knownUnit, type RouteDeps } from "./units.js";

/** 报送: a unit tells what changed on its roster. */
export function submissionRoutes(deps: RouteDeps): Router {
  const router = Router();

  router.route("/units/:unit/submissions")
    .post(admit(deps.store, "submission:tell"), jsonBody(), async (request, response) => {
      const { unitId } = await knownUnit(deps.store, request);
      checkProtocol(request.body);
      const submission = readBody(request, submissionSchema);
      const answer = await acceptSubmission(deps, { unitId, actor: actorOf(request).actorId, submission });
      response.json(answerIn(submission.protocol, answer));
    })
    .all(refuseMethod("POST"));

  return router;
}

/** Before the shape, for another version may have another one. */
function checkProtocol(body: unknown): void {
  const given = (body as { readonly protocol?: unknown } | null | undefined)?.protocol;
  if (typeof given === "number" && !protocolVersions.includes(given)) throw problems.protocolUnknown({ given, known: protocolVersions.join(", ") });
}
