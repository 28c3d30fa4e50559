const dayMilliseconds = 86_400_000;
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);

/** A date as a cell of type "d" has it (ISO 8601), as the serial number and the format that Excel would give it. */
export function isoSerial(text: string, date1904: boolean): { readonly serial: number; readonly format: string } | null {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/u.exec(text.trim());
  if (!match || text.trim() === "") return null;
  const [, year, month, day, hour, minute, second] = match;
  const clock = (Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Number(second ?? 0)) / 86_400;
  if (year === undefined) return { serial: clock, format: "h:mm:ss" };
  const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - (date1904 ? epoch1904 : epoch1900)) / dayMilliseconds;
  // 1900 was no leap year, but Excel counts its 29 February: before March every serial is one lower.
  const serial = !date1904 && days < 61 ? days - 1 : days;
  return { serial: serial + clock, format: hour === undefined || clock === 0 ? "yyyy/m/d" : "yyyy/m/d h:mm:ss" };
}
