import type { FactorKind } from "../../roster/protocol/account.js";

/** How this installation lets people in. */
export interface AccessSettings {
  /** The second factor of the office's roles. */
  readonly secondFactor: FactorKind;
  /** People reach it by HTTPS: cookies are marked so, and browsers are told to stay there. */
  readonly secure: boolean;
  /** Hosts whose pages may frame ours: Office on the web. */
  readonly frameAncestors: readonly string[];
  /** Where browsers fetch office.js from; null: from here. */
  readonly officeJsUrl: string | null;
  /** Gateways whose word about where a request came from is believed. */
  readonly trustedProxies: readonly string[];
  /** The address that people use; known once the service listens. */
  url(): string;
}

/** Office on the web and its own parts: https://learn.microsoft.com/office/dev/add-ins/concepts/privacy-and-security */
export const officeHosts: readonly string[] = [
  "https://*.office.com", "https://*.office365.com", "https://*.officeapps.live.com", "https://*.live.com", "https://*.sharepoint.com",
  "https://*.microsoft365.com", "https://*.cloud.microsoft",
];
