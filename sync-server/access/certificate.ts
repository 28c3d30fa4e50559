import type { Request } from "express";
import type { TLSSocket } from "node:tls";

/** The SHA-256 fingerprint of the certificate that the client proved to hold and our own authority signed, null where there is none. */
export function fingerprintOf({ socket }: Request): string | null {
  const tls = socket as Partial<TLSSocket>;
  if (tls.authorized !== true || tls.getPeerCertificate === undefined) return null;
  const { fingerprint256 } = tls.getPeerCertificate() as { readonly fingerprint256?: string };
  return fingerprint256 ?? null;
}
