/**
 * A number as Excel shows it in General: at most eleven characters of digits and point, beyond that with a power of ten.
 * @example showGeneral(110105194912310020) === "1.10105E+17"
 */
export function showGeneral(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value === 0 ? 0 : value);
  const sign = value < 0 ? "-" : "";
  const size = Math.abs(value);
  const power = Number(size.toExponential(9).split("e")[1]);
  if (power >= 11) return sign + scientific(size);
  if (power >= -4) return sign + plain(size, power);
  const fixed = plain(size, 0);
  return sign + (Number(fixed) === size ? fixed : scientific(size));
}

/** Eleven characters hold ten digits beside the point. */
function plain(size: number, power: number): string {
  const decimals = Math.max(0, 9 - Math.max(power, 0));
  const text = size.toFixed(decimals);
  return decimals === 0 ? text : text.replace(/\.?0+$/u, "");
}

function scientific(size: number): string {
  const [mantissa, power] = size.toExponential(5).split("e") as [string, string];
  const exponent = Math.abs(Number(power));
  return `${mantissa.replace(/\.?0+$/u, "")}E${power.startsWith("-") ? "-" : "+"}${String(exponent).padStart(2, "0")}`;
}
