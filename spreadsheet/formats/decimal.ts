/**
 * A number that is not negative as plain decimal digits, from the 15 digits that Excel keeps, rounded half up to some
 * decimals: 1.005 to two is "1.01", as Excel shows it.
 * @example roundDecimal(1945.1, 2) // { whole: "1945", decimals: "10" }
 */
export function roundDecimal(value: number, decimals: number): { readonly whole: string; readonly decimals: string } {
  const [mantissa, power] = value.toExponential(14).split("e") as [string, string];
  const digits = mantissa.replace(".", "");
  const pointAt = Number(power) + 1;
  const all = pointAt <= 0 ? "0".repeat(-pointAt + 1) + digits : digits.padEnd(pointAt, "0");
  const wholeLength = Math.max(pointAt, 1);
  const keep = wholeLength + decimals;
  const kept = all.length > keep && all[keep]! >= "5" ? addOne(all.slice(0, keep)) : all.slice(0, keep).padEnd(keep, "0");
  const whole = kept.slice(0, kept.length - decimals).replace(/^0+(?=\d)/u, "");
  return { whole: whole === "" ? "0" : whole, decimals: kept.slice(kept.length - decimals, kept.length) };
}

function addOne(digits: string): string {
  let at = digits.length - 1;
  while (at >= 0 && digits[at] === "9") at -= 1;
  const zeros = "0".repeat(digits.length - 1 - at);
  return at < 0 ? `1${zeros}` : digits.slice(0, at) + String(Number(digits[at]) + 1) + zeros;
}
