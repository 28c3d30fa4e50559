import { CFB } from "@e965/xlsx";

/** Bytes of a record: its type, its length, its data. */
export function biffRecord(type: number, ...data: readonly (readonly number[])[]): readonly number[] {
  const bytes = data.flat();
  return [...u16(type), ...u16(bytes.length), ...bytes];
}

export const u16 = (value: number): readonly number[] => [value & 255, (value >> 8) & 255];
export const u32 = (value: number): readonly number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
export const f64 = (value: number): readonly number[] => [...new Uint8Array(new Float64Array([value]).buffer)];

/** Letters with their flag, wide where one needs it. */
export function letters(text: string): readonly number[] {
  const wide = [...text].some((letter) => letter.charCodeAt(0) > 255);
  return [wide ? 1 : 0, ...[...text].flatMap((letter) => (wide ? u16(letter.charCodeAt(0)) : [letter.charCodeAt(0)]))];
}

/** A string of the shared ones, with formatting runs [from, font] if any. */
export function sharedString(text: string, runs: readonly (readonly [number, number])[] = [], pronounced = 0): readonly number[] {
  const [flag = 0, ...body] = letters(text);
  const flags = flag | (runs.length > 0 ? 8 : 0) | (pronounced > 0 ? 4 : 0);
  return [
    ...u16(text.length), flags, ...(runs.length > 0 ? u16(runs.length) : []), ...(pronounced > 0 ? u32(pronounced) : []), ...body,
    ...runs.flatMap(([from, font]) => [...u16(from), ...u16(font)]), ...new Array<number>(pronounced).fill(0x41),
  ];
}

const begin = (kind: number, version = 0x0600): readonly number[] => biffRecord(0x0809, u16(version), u16(kind), u16(0), u16(0), u32(0), u32(0));
const end = biffRecord(0x000a);

export interface BiffSheet {
  readonly name: string;
  readonly records: readonly number[];
  readonly state?: 0 | 1 | 2;
  /** 0 sheet, 1 macro, 2 chart. */
  readonly kind?: number;
}

/** Makes an .xls by hand, record by record: for what no library at hand writes. */
export function biffFile(globals: readonly number[], sheets: readonly BiffSheet[], version = 0x0600): Uint8Array {
  return containerOf(biffStream(globals, sheets, version));
}

export function biffStream(globals: readonly number[], sheets: readonly BiffSheet[], version = 0x0600): Uint8Array {
  const bound = (at: readonly number[]): readonly number[] =>
    sheets.flatMap(({ name, state = 0, kind = 0 }, index) => biffRecord(0x0085, u32(at[index] ?? 0), [state, kind, name.length], letters(name)));
  const head = (at: readonly number[]): readonly number[] => [...begin(5, version), ...globals, ...bound(at), ...end];
  const bodies = sheets.map(({ records }) => [...begin(0x10), ...records, ...end]);
  const places: number[] = [];
  let at = head([]).length;
  for (const body of bodies) {
    places.push(at);
    at += body.length;
  }
  return Uint8Array.from([...head(places), ...bodies.flat()]);
}

/** Puts a stream into a compound file. */
export function containerOf(stream: Uint8Array, name = "Workbook"): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, name, stream as never);
  return Uint8Array.from(CFB.write(container, { type: "buffer" }) as Uint8Array);
}
