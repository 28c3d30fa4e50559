import type { Request, Response } from "express";

/** `__Host-` binds it to this host alone, which browsers hold only over HTTPS. */
function nameOf(secure: boolean): string {
  return secure ? "__Host-silver-roster" : "silver-roster";
}

/**
 * The session's secret for browsers: no script reads it. Over HTTPS it is sent from within Office's frame too, in a jar of
 * that frame's own (CHIPS); without HTTPS browsers allow neither.
 */
export function setSessionCookie(response: Response, secret: string, { secure, expiresAt }: { readonly secure: boolean; readonly expiresAt: Date }): void {
  response.append("set-cookie", `${nameOf(secure)}=${secret}; Path=/; Expires=${expiresAt.toUTCString()}; HttpOnly; ${attributes(secure)}`);
}

export function clearSessionCookie(response: Response, secure: boolean): void {
  response.append("set-cookie", `${nameOf(secure)}=; Path=/; Max-Age=0; HttpOnly; ${attributes(secure)}`);
}

function attributes(secure: boolean): string {
  return secure ? "Secure; SameSite=None; Partitioned" : "SameSite=Lax";
}

export function sessionCookieOf(request: Request, secure: boolean): string | null {
  const name = nameOf(secure);
  for (const pair of (request.headers.cookie ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return /^ss_[\w-]{43}$/u.exec(pair.slice(at + 1).trim())?.[0] ?? null;
  }
  return null;
}
