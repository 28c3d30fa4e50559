/** After so many milliseconds a page has settled down. */
const settled = 1_500;

/**
 * Fetches a part of the page that is not needed yet once the page has nothing better to do, so that it is there when the
 * network is not. What does not come is asked for again when it is looked at. @returns what stops it
 */
export function fetchWhenIdle(fetchPart: () => Promise<unknown>): () => void {
  const timer = setTimeout(() => { void fetchPart().catch(() => undefined); }, settled);
  return () => { clearTimeout(timer); };
}
