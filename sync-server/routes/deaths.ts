import { unconfirmedDeathsSchema } from "../../roster/protocol/death.js";
import { ownDeathsSchema } from "../../roster/protocol/unitRecord.js";
import { defineRoute, type Route } from "../http/route.js";
import { confirmDeath, listUnconfirmedDeaths } from "../people/confirmDeath.js";
import { listUnitDeaths } from "../people/listUnitDeaths.js";
import { readAtOneMoment } from "../store/openStore.js";

const ledgerId = "retirees";

/** Deaths mute reminders with the word itself; what is here comes after. */
export const deathRoutes: readonly Route[] = [
  defineRoute({
    id: "confirmDeath", method: "post", path: "/units/:unit/deaths/:record/confirmation", action: "death:confirm",
    summary: "The unit's lead, or the bureau, confirms a death that the unit told",
    answer: { status: 204 },
    example: {},
    handle: ({ unit, params, actor, at }, { store }) => confirmDeath(store, { unitId: unit.unitId, ledgerId }, params["record"]!, { actor: actor.actorId, at }),
  }),
  defineRoute({
    // The bureau's answer, which is about the person, is looked up: what it takes must not tell how many tell of them.
    id: "listUnitDeaths", method: "get", path: "/units/:unit/deaths", action: "base:read", time: "even",
    summary: "Deaths that the unit told and its lead has still to confirm",
    answer: { schema: ownDeathsSchema },
    example: {
      answer: {
        deaths: [{
          recordId: "0198a2c4-0001", name: "测试甲", deathDate: "2026-11-20", toldAt: "2026-11-22T01:00:00.000Z", toldBy: "clerk-7", confirmedAt: null, confirmedBy: null,
        }],
      },
    },
    handle: ({ unit }, { store }) => store.inTransaction(async (within) => {
      await readAtOneMoment(within);
      return { deaths: [...(await listUnitDeaths(within, { unitId: unit.unitId, ledgerId }))] };
    }),
  }),
  defineRoute({
    id: "listUnconfirmedDeaths", method: "get", path: "/deaths/unconfirmed", action: "death:read",
    summary: "Deaths that were told and that nobody has confirmed or answered yet",
    answer: { schema: unconfirmedDeathsSchema },
    example: {
      answer: {
        deaths: [{
          personId: "0198a2c4-0001@caizheng", name: "测试甲", unitId: "caizheng", unitName: "区财政局", recordId: "0198a2c4-0001",
          toldAt: "2026-11-22T01:00:00.000Z", toldBy: "clerk-7", standing: "told", deathDate: "2026-11-20",
        }],
      },
    },
    handle: ({ at }, { store }) => store.inTransaction(async (within) => {
      await readAtOneMoment(within);
      return listUnconfirmedDeaths(within, ledgerId, at);
    }),
  }),
];
