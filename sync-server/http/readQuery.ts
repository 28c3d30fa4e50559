import type { Request } from "express";
import { z } from "zod";
import { problems } from "../problem.js";

/** A count in an address: digits and nothing else. @example countSchema.parse("12") === 12 */
export const countSchema = z.string().regex(/^\d{1,9}$/u).transform(Number);

/** @throws Problem "query-wrong" naming the parameter, never its value */
export function readQuery<T>(request: Request, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse({ ...request.query });
  if (parsed.success) return parsed.data;
  throw problems.queryWrong({ name: String(parsed.error.issues[0]?.path[0] ?? "?") });
}
