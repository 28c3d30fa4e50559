const form = /^roster-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})\.backup$/u;

/** The moment in Asia/Shanghai, where every day of this product lies. @example backupName(new Date("2026-11-25T18:30:00Z")) === "roster-20261126-023000.backup" */
export function backupName(at: Date): string {
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short", timeStyle: "medium" }).format(at);
  return `roster-${parts.replaceAll(/[-:]/gu, "").replace(" ", "-")}.backup`;
}

/** Day, week (by its Monday) and month that a backup's name tells; null where it is no backup's. */
export function periodsOf(name: string): { readonly day: string; readonly week: string; readonly month: string } | null {
  const parts = form.exec(name);
  if (parts === null) return null;
  const [, year, month, day] = parts as unknown as readonly [string, string, string, string];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const monday = new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * 86_400_000);
  return { day: `${year}-${month}-${day}`, week: monday.toISOString().slice(0, 10), month: `${year}-${month}` };
}
