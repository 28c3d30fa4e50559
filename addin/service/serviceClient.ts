import "./withoutEval.js";
import type { ZodType } from "zod";
import { protocolHeader, protocolVersion } from "../../roster/protocol/version.js";
import type { Language } from "../../roster/words/words.js";
import { unanswered, type Answered, type ServiceProblem } from "./answered.js";

/**
 * Speaks to the service that the pane came from. The session is a cookie that no script reads; nothing is kept here. Every
 * answer is held against its schema of roster/protocol.
 * @example const read = await client.get("/account", signedInSchema);
 */
export interface ServiceClient {
  get<T>(path: string, schema: ZodType<T>): Promise<Answered<T>>;
  post<T>(path: string, body: unknown, schema: ZodType<T>): Promise<Answered<T>>;
  put<T>(path: string, body: unknown, schema: ZodType<T>): Promise<Answered<T>>;
  /** What has no answer but that it was done. */
  tell(method: "post" | "put" | "delete", path: string, body?: unknown): Promise<Answered<null>>;
  /** Told when the session has ended, whatever was asked. @returns what stops the listening */
  onSignedOut(listener: (problem: ServiceProblem) => void): () => void;
}

export interface ClientOptions {
  /** Of the words that the service answers with, as it is at the moment. */
  language(): Language;
  /** Where the pages lie; the API is beside them. */
  readonly pages: string;
  readonly fetch?: typeof fetch;
  /** Milliseconds; a network that swallows requests is one that is away. */
  readonly patience?: number;
}

const usualPatience = 60_000;

/** @example openServiceClient({ language: () => "zh-CN", pages: location.href }) */
export function openServiceClient({ language, pages, fetch: send = (...given) => fetch(...given), patience = usualPatience }: ClientOptions): ServiceClient {
  const base = new URL("../api/v1", pages).href;
  const listeners = new Set<(problem: ServiceProblem) => void>();

  const request = async (method: string, path: string, body?: unknown): Promise<Answered<Response>> => {
    let response: Response;
    try {
      response = await send(base + path, {
        method: method.toUpperCase(), credentials: "same-origin", cache: "no-store", signal: AbortSignal.timeout(patience),
        headers: { accept: "application/json", "accept-language": language(), "x-silver-roster": "1", [protocolHeader]: String(protocolVersion), ...(body === undefined ? {} : { "content-type": "application/json" }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch {
      return unanswered("offline");
    }
    if (response.ok) return { ok: true, value: response };
    const problem = await problemOf(response);
    // A wrong password is no ended session.
    if (problem.code === "session-ended" || problem.code === "token-missing") for (const listener of [...listeners]) listener(problem);
    return { ok: false, problem };
  };

  const ask = async <T>(method: string, path: string, { body, schema }: { readonly body?: unknown; readonly schema: ZodType<T> }): Promise<Answered<T>> => {
    const answer = await request(method, path, body);
    if (!answer.ok) return answer;
    let read: unknown;
    try {
      read = await answer.value.json();
    } catch {
      // It may have been cut off in its middle, or somebody's page of another kind stands in between.
      return unanswered("answer-cut", answer.value.status);
    }
    const parsed = schema.safeParse(read);
    return parsed.success ? { ok: true, value: parsed.data } : unanswered("answer-unknown", answer.value.status);
  };

  return {
    get: (path, schema) => ask("get", path, { schema }),
    post: (path, body, schema) => ask("post", path, { body, schema }),
    put: (path, body, schema) => ask("put", path, { body, schema }),
    async tell(method, path, body) {
      const answer = await request(method, path, body);
      return answer.ok ? { ok: true, value: null } : answer;
    },
    onSignedOut(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

async function problemOf(response: Response): Promise<ServiceProblem> {
  const { status } = response;
  const body = (await response.json().catch(() => null)) as { readonly code?: unknown; readonly detail?: unknown; readonly params?: unknown } | null;
  // A gateway's own page says nothing that a person of ours could use.
  if (typeof body?.code !== "string") return unanswered(status >= 502 ? "offline" : "answer-unknown", status).problem;
  const params = typeof body.params === "object" && body.params !== null ? (body.params as Record<string, string | number>) : {};
  return { code: body.code, status, detail: typeof body.detail === "string" ? body.detail : "", params };
}
