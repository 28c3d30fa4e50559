import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** The address that stands in `manifest.xml` as it is kept: a service on this computer. */
const writtenAddress = "https://localhost:3000";
const writtenId = /<Id>[0-9a-f-]{36}<\/Id>/u;
/** Office takes HTTPS only; a path is that of a gateway before the service. */
const form = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?(?:\/[\w.~-]+)*$/u;

/**
 * The manifest of the add-in for the service at an address. Each address has an id of its own, the same every time, so that
 * two districts' add-ins stand side by side and an update finds the one it updates.
 * @returns null where the address is none that Office would take
 * @example addressManifest(xml, "https://roster.example.gov.cn")
 */
export function addressManifest(manifest: string, address: string): string | null {
  const base = address.replace(/\/+$/u, "").replace(/^[^/]*\/\/[^/]*/u, (origin) => origin.toLowerCase());
  if (!form.test(base)) return null;
  const addressed = manifest.replaceAll(writtenAddress, base)
    // Domains have no path.
    .replace(/<AppDomain>[^<]*<\/AppDomain>/u, `<AppDomain>${/^https:\/\/[^/]+/u.exec(base)![0]}</AppDomain>`);
  return base === writtenAddress ? addressed : addressed.replace(writtenId, `<Id>${idOf(base)}</Id>`);
}

/** A UUID by its content (RFC 9562, version 8). */
function idOf(base: string): string {
  const hex = bytesToHex(sha256(utf8ToBytes(`silver-roster ${base}`)));
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
