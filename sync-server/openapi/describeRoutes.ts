import { z } from "zod";
import { limits } from "../../roster/protocol/limits.js";
import { problemSchema } from "../../roster/protocol/problem.js";
import type { Route } from "../http/route.js";

type Json = Readonly<Record<string, unknown>>;

/**
 * The OpenAPI 3.1 document of the routes: https://spec.openapis.org/oas/v3.1.0. Schemas are those that the service reads
 * and answers with, as JSON Schema 2020-12.
 * @example describeRoutes(allRoutes).paths
 */
export function describeRoutes(routes: readonly Route[]): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) (paths[addressOf(route.path)] ??= {})[route.method] = describe(route);
  return {
    openapi: "3.1.0",
    info: {
      title: "银龄名册 Silver Roster", version: "1", license: { name: "MIT", identifier: "MIT" },
      description: "The sync service: units tell what changed on their rosters, the office reads one register. Problems are RFC 9457 with a stable `code`.",
    },
    servers: [{ url: "/api/v1" }],
    tags: [...new Set(routes.map(tagOf))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", description: "A unit's token, or the administration's" },
      },
      schemas: { Problem: schemaOf(problemSchema, "output") },
      responses: {
        Problem: { description: "Refused, with the reason", content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } },
      },
    },
  };
}

/** "/units/:unit/tokens" as OpenAPI writes it. @example addressOf("/units/:unit") === "/units/{unit}" */
export function addressOf(path: string): string {
  return path.replaceAll(/:(\w+)/gu, "{$1}");
}

function describe(route: Route): Json {
  const { id, summary, action, query, body, answer: { status = 200, schema, type }, example } = route;
  const content = schema === undefined ? null : { "application/json": { schema: schemaOf(schema, "output"), ...exampleOf(example.answer) } };
  return {
    operationId: id, summary, tags: [tagOf(route)],
    "x-action": action, security: action === null ? [] : [{ bearer: [] }],
    parameters: [...stepsOf(route), ...(query === undefined ? [] : parametersOf(query, example.query ?? {}))],
    ...(body === undefined ? {} : {
      requestBody: {
        required: true, description: `At most ${String(body.limit ?? limits.bodyBytes)} bytes after decompression`,
        content: { "application/json": { schema: schemaOf(body.schema, "input"), ...exampleOf(example.body) } },
      },
    }),
    responses: {
      [String(status)]: { description: summary, ...(type !== undefined ? { content: { [type]: {} } } : content === null ? {} : { content }) },
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

function tagOf({ path }: Route): string {
  const steps = path.split("/").filter((step) => step !== "" && !step.startsWith(":"));
  return (steps[0] === "units" ? steps[1] : undefined) ?? steps[0] ?? "service";
}

function stepsOf({ path }: Route): readonly Json[] {
  return [...path.matchAll(/:(\w+)/gu)].map(([, name]) => ({ name, in: "path", required: true, schema: { type: "string" } }));
}

function parametersOf(query: z.ZodType, example: Readonly<Record<string, string>>): readonly Json[] {
  const { properties, required } = schemaOf(query, "input") as { readonly properties?: Json; readonly required?: readonly string[] };
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name, in: "query", required: required?.includes(name) === true, schema, ...(name in example ? { example: example[name] } : {}),
  }));
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  // The dialect is that of the document, said once by its version.
  return Object.fromEntries(Object.entries(z.toJSONSchema(schema, { target: "draft-2020-12", io, unrepresentable: "any" })).filter(([key]) => key !== "$schema"));
}

function exampleOf(example: unknown): Json {
  return example === undefined ? {} : { example };
}
