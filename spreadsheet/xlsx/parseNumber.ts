const minus = 0x2d;
const point = 0x2e;
const zero = 0x30;

// Powers of ten that a double holds exactly: one division by them rounds once, as Number() does.
const powers = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/**
 * The number written between two places of a buffer, NaN where there is none.
 * @example parseNumber(new TextEncoder().encode("1945.10"), 0, 7) === 1945.1
 */
export function parseNumber(buffer: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = buffer[at] === minus;
  if (negative) at += 1;
  let digits = 0;
  let value = 0;
  let decimals = -1;
  for (; at < end; at += 1) {
    const byte = buffer[at]!;
    const digit = byte - zero;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (byte === point && decimals < 0) decimals = 0;
    else return slowNumber(buffer, start, end);
  }
  // Up to 15 digits are exact; above, and for exponents, the engine's own reading is right.
  if (digits === 0 || digits > 15) return slowNumber(buffer, start, end);
  if (decimals > 0) value /= powers[decimals]!;
  return negative ? -value : value;
}

function slowNumber(buffer: Uint8Array, start: number, end: number): number {
  if (end - start > 400) return Number.NaN;
  const text = String.fromCharCode.apply(null, buffer.subarray(start, end) as unknown as number[]).trim();
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u.test(text) ? Number(text) : Number.NaN;
}

/** The whole number between two places of a buffer, -1 where there is none. */
export function parseIndex(buffer: Uint8Array, start: number, end: number): number {
  if (end === start || end - start > 9) return -1;
  let value = 0;
  for (let at = start; at < end; at += 1) {
    const digit = buffer[at]! - zero;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
