import type { Language } from "../roster/words/words.js";

/** What came back from the service: its answer, or the problem it named (RFC 9457). */
export type ServiceAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly code: string; readonly detail: string };

export interface ServiceClient {
  get<T>(path: string): Promise<ServiceAnswer<T>>;
  post<T>(path: string, body: unknown): Promise<ServiceAnswer<T>>;
  getBytes(path: string): Promise<ServiceAnswer<Uint8Array>>;
  /** Sends a file and takes one back. */
  postBytes(path: string, bytes: Uint8Array): Promise<ServiceAnswer<Uint8Array>>;
}

/** Speaks to the service with a bearer token; a network that fails is a problem like any other, never a crash. */
export function openServiceClient(server: string, token: string, language: Language = "zh-CN"): ServiceClient {
  const base = server.replace(/\/+$/u, "");
  const request = async (path: string, init: RequestInit & { readonly headers?: Readonly<Record<string, string>> }): Promise<ServiceAnswer<Response>> => {
    let response: Response;
    try {
      response = await fetch(`${base}/api/v1${path}`, { ...init, headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "accept-language": language, ...init.headers } });
    } catch {
      return unreachable;
    }
    if (response.ok) return { ok: true, value: response };
    const problem = (await response.json().catch(() => ({}))) as { code?: string; detail?: string; title?: string };
    return { ok: false, status: response.status, code: problem.code ?? "unexpected", detail: problem.detail ?? problem.title ?? "" };
  };
  const unreachable = { ok: false, status: 0, code: "service-unreachable", detail: base } as const;
  // An answer may be cut off in its middle.
  const json = async <T>(answer: ServiceAnswer<Response>): Promise<ServiceAnswer<T>> => {
    if (!answer.ok) return answer;
    try {
      return { ok: true, value: (await answer.value.json()) as T };
    } catch {
      return unreachable;
    }
  };
  const bytes = async (answer: ServiceAnswer<Response>): Promise<ServiceAnswer<Uint8Array>> => {
    if (!answer.ok) return answer;
    try {
      return { ok: true, value: new Uint8Array(await answer.value.arrayBuffer()) };
    } catch {
      return unreachable;
    }
  };
  return {
    get: async (path) => json(await request(path, {})),
    post: async (path, body) => json(await request(path, { method: "POST", body: JSON.stringify(body) })),
    getBytes: async (path) => bytes(await request(path, {})),
    postBytes: async (path, body) => bytes(await request(path, { method: "POST", body, headers: { "content-type": "application/octet-stream" } })),
  };
}
