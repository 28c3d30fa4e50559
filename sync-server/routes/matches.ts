import { decideMatchSchema, matchDecidedSchema, matchedPersonSchema, matchesSchema, splitPersonSchema } from "../../roster/protocol/matches.js";
import { defineRoute, type Route } from "../http/route.js";
import { readMatchedPerson, readMatches } from "../register/readMatches.js";
import { decideMatch, splitPerson, undoDecision } from "../sync/decideMatches.js";

const [a, b] = [{ unitId: "caizheng", recordId: "0198a2c4-1a2b" }, { unitId: "jiaoyu", recordId: "0198a2c4-9f00" }];
const decidedExample = { decisionId: "5b1c2f3e-8a77-4f0e-9d54-2f6a1c0b7e11", pairs: 1 };

/** Who is one person: what the office looks at, decides and takes back. No unit has a say or a sight here (P1). */
export const matchRoutes: readonly Route[] = [
  defineRoute({
    id: "readMatches", method: "get", path: "/matches", action: "match:read",
    summary: "Pairs of records that somebody should look at, with the reasons; what stands decided; persons of suspiciously many records",
    answer: { schema: matchesSchema },
    example: {
      answer: {
        review: [{ a, b, score: 18.7, reasons: [{ code: "name-equal", weight: 14.7 }, { code: "birth-compatible", weight: 4 }], parameters: "2", foundAt: "2026-11-22T01:00:00.000Z" }],
        decided: [], alarms: [],
      },
    },
    handle: (_asked, { store }) => readMatches(store),
  }),
  defineRoute({
    id: "readMatchedPerson", method: "get", path: "/matches/persons/:person", action: "match:read",
    summary: "The records of one person, each with the evidence that holds it there and the parameter set it was weighed by",
    answer: { schema: matchedPersonSchema },
    example: { answer: { personId: "0198a2c4-1a2b@caizheng", records: [] } },
    handle: ({ params }, { store }) => readMatchedPerson(store, params["person"] ?? ""),
  }),
  defineRoute({
    id: "decideMatch", method: "post", path: "/matches/decisions", action: "match:decide",
    summary: "Accepts or denies that two records tell of one person, until it is taken back",
    body: { schema: decideMatchSchema },
    answer: { status: 201, schema: matchDecidedSchema },
    example: { body: { decision: "denied", a, b, why: "同名不同人，已电话核实" }, answer: decidedExample },
    handle: ({ body, actor, at }, { store }) => decideMatch(store, { ...body, actor: actor.actorId, at }),
  }),
  defineRoute({
    id: "undoDecision", method: "post", path: "/matches/decisions/:decision/undo", action: "match:decide",
    summary: "Takes a decision back, or the taking back of one; what it ended stands again",
    answer: { schema: matchDecidedSchema },
    example: { answer: { ...decidedExample, decisionId: `undo:${decidedExample.decisionId}` } },
    handle: ({ params, actor, at }, { store }) => undoDecision(store, { cause: params["decision"] ?? "", actor: actor.actorId, at }),
  }),
  defineRoute({
    id: "splitPerson", method: "post", path: "/matches/splits", action: "match:decide",
    summary: "Parts records from the person that they stand in; each side has the id that it had before they were joined",
    body: { schema: splitPersonSchema },
    answer: { status: 201, schema: matchDecidedSchema },
    example: { body: { records: [b], why: "" }, answer: decidedExample },
    handle: ({ body, actor, at }, { store }) => splitPerson(store, { ...body, actor: actor.actorId, at }),
  }),
];
