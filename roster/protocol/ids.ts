import { z } from "zod";
import { limits } from "./limits.js";

export const recordIdPattern = /^[A-Za-z0-9][A-Za-z0-9._:~-]*$/u;

/** Record ids: chosen by the client, best by the time of making (UUID version 7), so that older ones sort first. */
export const recordIdSchema = z.string().regex(recordIdPattern).max(limits.idCharacters);

/** One sending, chosen by the client; sent again under the same id it counts once. */
export const submissionIdSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:~-]{7,}$/u).max(limits.idCharacters);

/** Stands in addresses: "caizheng", "jiaoyu-2". */
export const unitIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/u);

export const ledgerIdSchema = z.literal("retirees");
