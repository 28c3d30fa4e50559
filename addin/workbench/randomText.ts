/** A random text, also where the service stands without HTTPS: there the browser has no randomUUID. */
export function randomText(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
