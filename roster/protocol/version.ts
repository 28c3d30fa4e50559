/** Stands in every message. The server answers this one and the one before it (S8). */
export const protocolVersion = 1;

/** What is still answered. */
export const protocolVersions: readonly number[] = [protocolVersion];
