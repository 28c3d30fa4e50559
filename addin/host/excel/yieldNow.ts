/** Lets Excel and the page do their own work: an add-in that holds the thread for five seconds is started anew. */
export function yieldNow(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 0));
}
