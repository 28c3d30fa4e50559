import type { Book } from "../book.js";

type Args = readonly unknown[];

/** One kind of object of Excel's API, by the class's name. A member that is not here is refused, as by an Excel that does not have it. */
export interface WireObject {
  readonly kind: string;
  /** null objects answer `isNullObject`. */
  readonly isNull?: boolean;
  readonly identity?: Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, () => WireObject>>;
  readonly methods?: Readonly<Record<string, (...args: Args) => unknown>>;
  readonly values?: Readonly<Record<string, () => unknown>>;
  readonly setters?: Readonly<Record<string, (value: unknown) => void>>;
  indexer?(key: unknown): WireObject;
  items?(): readonly WireObject[];
}

export const nullObject = (kind: string): WireObject => ({ kind, isNull: true });

/** What the objects share: the book, and numbers for what is made anew. */
export interface Stage {
  readonly book: Book;
  nextNumber(): number;
  /** Who registered for which event: "DataChanged" of all sheets, or "DataChanged {id}" of one. */
  readonly registered: Set<string>;
}

/** Methods by which office.js registers for an event and takes it back. */
export function eventMethods({ registered }: Stage, events: readonly string[], sheetId: string | null): Readonly<Record<string, () => null>> {
  const key = (event: string): string => (sheetId === null ? event : `${event} ${sheetId}`);
  return Object.fromEntries(events.flatMap((event) => [
    [`_Register${event}Event`, () => { registered.add(key(event)); return null; }],
    [`_Unregister${event}Event`, () => { registered.delete(key(event)); return null; }],
  ]));
}
