import { z } from "zod";

/** A refused request, as RFC 9457 writes it: `application/problem+json`. `code` is stable, `title` and `detail` are for people. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** The request's own number, as it stands in the logs of the service. */
  instance: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export type ProblemBody = z.infer<typeof problemSchema>;
