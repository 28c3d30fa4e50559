import type { PersonAct } from "../../roster/model/personAct.js";
import { deathVerdictSchema } from "../../roster/protocol/death.js";
import { flagSchema, personActSchema, personReadSchema, rulingSchema, undoingSchema, wordSchema, type PersonActRead } from "../../roster/protocol/person.js";
import { defineRoute, type Asked, type Route, type RouteDeps } from "../http/route.js";
import { actOnPerson, undoAct } from "../people/actOnPerson.js";
import { actRead, readPerson } from "../people/readPerson.js";
import { maskPersonRead } from "../register/showRegister.js";
import { readAtOneMoment } from "../store/openStore.js";

const ledgerId = "retirees";
const stamp = { actId: "0b6f6e7a-3c1d-4a52-9d3b-2f7f6a1f4c11", by: "officer-1", at: "2026-11-22T01:00:00.000Z", reason: "银组任〔1998〕3号" };
const word = { field: "orig_rank", value: "正县处级" } as const;

/** A person as the office reads and rules on them; `:person` is a person's id, of now or of before. */
export const personRoutes: readonly Route[] = [
  defineRoute({
    id: "readPerson", method: "get", path: "/persons/:person", action: "person:read",
    summary: "A person's values with their origins, the records of each unit, who counts them and why, disputes, acts, transfers, deaths; masked",
    answer: { schema: personReadSchema },
    example: {},
    handle: ({ params, at }, { store }) => store.inTransaction(async (within) => {
      await readAtOneMoment(within);
      return maskPersonRead(await readPerson(within, ledgerId, params["person"]!, at));
    }),
  }),
  defineRoute({
    id: "stateWord", method: "post", path: "/persons/:person/words", action: "person:rule",
    summary: "The bureau's own word about a field of the person",
    body: { schema: wordSchema },
    answer: { status: 201, schema: personActSchema },
    example: { body: { ...word, reason: stamp.reason }, answer: { ...stamp, kind: "word", ...word } },
    handle: (asked, deps) => act(asked, deps, { kind: "word", field: asked.body.field, value: asked.body.value }),
  }),
  defineRoute({
    id: "setFlag", method: "post", path: "/persons/:person/flags", action: "person:rule",
    summary: "Marks the person as of 四套班子, or takes the mark off",
    body: { schema: flagSchema },
    answer: { status: 201, schema: personActSchema },
    example: { body: { flag: "four-bodies", on: true, reason: stamp.reason }, answer: { ...stamp, kind: "flag", flag: "four-bodies", on: true } },
    handle: (asked, deps) => act(asked, deps, { kind: "flag", flag: asked.body.flag, on: asked.body.on }),
  }),
  defineRoute({
    id: "ruleOnPerson", method: "post", path: "/persons/:person/ruling", action: "person:rule",
    summary: "Decides which unit counts the person, before every rule; null leaves it to the rules again",
    body: { schema: rulingSchema },
    answer: { status: 201, schema: personActSchema },
    example: { body: { unitId: "caizheng", reason: stamp.reason }, answer: { ...stamp, kind: "ruling", unitId: "caizheng" } },
    handle: (asked, deps) => act(asked, deps, { kind: "ruling", unitId: asked.body.unitId }),
  }),
  defineRoute({
    id: "answerDeath", method: "post", path: "/persons/:person/death", action: "person:rule",
    summary: "The bureau's answer to a word of the person's death: confirmed, or mistaken, which alone ends the silence",
    body: { schema: deathVerdictSchema },
    answer: { status: 201, schema: personActSchema },
    example: { body: { verdict: "mistaken", reason: "同名误报" }, answer: { ...stamp, kind: "word", field: "alive", value: "健在", reason: "同名误报" } },
    handle: (asked, deps) => act(asked, deps, { kind: "word", field: "alive", value: asked.body.verdict === "confirmed" ? "去世" : "健在" }),
  }),
  defineRoute({
    id: "undoAct", method: "post", path: "/persons/:person/acts/:act/undoing", action: "person:rule",
    summary: "Takes back a word, a flag or a ruling, as if it had not been",
    body: { schema: undoingSchema },
    answer: { status: 204 },
    example: { body: { reason: "误操作" } },
    handle: ({ params, body: { reason }, actor, at }, { store }) =>
      undoAct(store, { personId: params["person"]!, actId: params["act"]!, reason, actor: actor.actorId, at }),
  }),
];

type ActAsked = Asked<unknown, { readonly reason: string }>;

async function act({ params, actor, at, body: { reason } }: ActAsked, { store }: RouteDeps, done: PersonAct): Promise<PersonActRead> {
  return actRead(await actOnPerson(store, { personId: params["person"]!, act: done, reason, actor: actor.actorId, at }));
}
