/** Stands in every message. The server answers this one and the one before it (S8). */
export const protocolVersion = 2;

/** What is still answered. */
export const protocolVersions: readonly number[] = [protocolVersion - 1, protocolVersion];

/** Names the version where a request has no body to hold it; without it the newest is answered. */
export const protocolHeader = "roster-protocol";
