const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const ampersand = 0x26;
const carriageReturn = 0x0d;

/**
 * Text between two places of a buffer, with its entities resolved unless it is literal (CDATA, names).
 * @example decodeText(new TextEncoder().encode("a &lt; b"), 0, 8, false) === "a < b"
 */
export function decodeText(buffer: Uint8Array, start: number, end: number, literal: boolean): string {
  let special = false;
  let ascii = true;
  for (let at = start; at < end; at += 1) {
    const byte = buffer[at]!;
    if (byte > 0x7f) ascii = false;
    else if (byte === ampersand || byte === carriageReturn) special = true;
  }
  const text = ascii && end - start <= 16 ? shortAscii(buffer, start, end) : decoder.decode(buffer.subarray(start, end));
  if (!special) return text;
  // XML 1.0, 2.11: a line end is one line feed, however it was written.
  const lines = text.includes("\r") ? text.replace(/\r\n?/gu, "\n") : text;
  return literal ? lines : resolveEntities(lines);
}

function shortAscii(buffer: Uint8Array, start: number, end: number): string {
  return String.fromCharCode.apply(null, buffer.subarray(start, end) as unknown as number[]);
}

/**
 * Resolves the five entities of XML and character references. Others stay as written: without a document type they
 * mean nothing.
 * @example resolveEntities("&#x5F20;&amp;") === "张&"
 */
export function resolveEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));/gu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named.get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
    },
  );
}

const named: ReadonlyMap<string, string> = new Map([["lt", "<"], ["gt", ">"], ["amp", "&"], ["quot", "\""], ["apos", "'"]]);
