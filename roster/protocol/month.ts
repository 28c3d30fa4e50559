import { z } from "zod";

/** A month as addresses and bodies write it: "2026-10". */
export const monthSchema = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/u);
