import { Buffer } from "node:buffer";
import { addressOf, typed, WireError, workbookObject, type WireObject } from "./objects.js";
import { cellAt, keyOf, type Book, type BookEvent } from "./book.js";

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: { readonly Arguments: readonly unknown[] };
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: { readonly Arguments: readonly unknown[] };
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

interface Message {
  readonly id: number;
  readonly message: { readonly url: string; readonly body?: string | { readonly Actions: readonly Action[]; readonly ObjectPaths: Readonly<Record<string, ObjectPath>> } };
}

/** What went over the wire in one message, for the tests of its cost. */
export interface Exchange {
  readonly sentBytes: number;
  readonly answeredBytes: number;
}

/** Excel's end of the wire: takes office.js's messages and gives its answers; counts both, and every member that was used. */
export interface Wire {
  answer(text: string): string;
  /** An event as office.js takes it; null where nobody registered for it. */
  event(event: BookEvent): string;
  readonly exchanges: Exchange[];
  /** "Range.getRowProperties" of every member that was used. */
  readonly members: Set<string>;
}

/** Excel on the web ends requests and answers beyond this. */
const payloadLimit = 5 * 1024 * 1024;

export function openWire(book: Book): Wire {
  const references: WireObject[] = [];
  const exchanges: Exchange[] = [];
  const members = new Set<string>();
  let events = 0;
  return {
    exchanges, members,
    answer(text) {
      const { id, message } = JSON.parse(text) as Message;
      const sentBytes = Buffer.byteLength(text);
      const body = message.body === undefined ? null : typeof message.body === "string" ? (JSON.parse(message.body) as Exclude<Message["message"]["body"], string | undefined>) : message.body;
      const answered = body === null ? {} : sentBytes > payloadLimit ? failure("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.", "") : run(book, body, { members, references });
      let json = JSON.stringify(answered);
      if (Buffer.byteLength(json) > payloadLimit) json = JSON.stringify(failure("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.", ""));
      exchanges.push({ sentBytes, answeredBytes: Buffer.byteLength(json) });
      return JSON.stringify({ id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body: json } });
    },
    event(told) {
      events += 1;
      const message = told.kind === "selected"
        ? { address: told.address, worksheetId: told.sheetId }
        : { address: told.address, changeType: told.changeType, source: told.source, worksheetId: told.sheetId, changeDirectionState: 0 };
      return JSON.stringify({
        type: 3, controlId: "",
        message: { entries: [{ messageCategory: 65536, messageType: told.kind === "selected" ? 14 : 10, targetId: "Workbook", message: JSON.stringify(message), id: `event-${String(events)}` }] },
      });
    },
  };
}

function failure(code: string, message: string, location: string) {
  return { Error: { Code: code, Message: message, Location: location }, Results: [] };
}

function run(book: Book, { Actions, ObjectPaths }: { readonly Actions: readonly Action[]; readonly ObjectPaths: Readonly<Record<string, ObjectPath>> }, { members, references }: { readonly members: Set<string>; readonly references: WireObject[] }) {
  const root = workbookObject(book);
  const known = new Map<number, WireObject>();
  const resolve = (id: number): WireObject => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const path = ObjectPaths[String(id)];
    if (path?.ObjectPathType === 6) return references[Number(path.Name.slice(1))]!;
    // Office's own services, which every page of an add-in greets at its start.
    if (path?.ObjectPathType === 2) return { kind: path.Name, methods: { NotifyActionHandlerReady: () => null } };
    if (path?.ObjectPathType === 7) return { kind: "Null", isNull: true };
    if (path === undefined) throw new WireError("InvalidReference", "This reference is not valid for the current operation.", "");
    const found = path.ObjectPathType === 1 ? root : child(resolve(path.ParentObjectPathId!), path);
    known.set(id, found);
    return found;
  };
  const child = (parent: WireObject, { ObjectPathType: type, Name: name, ArgumentInfo: info }: ObjectPath): WireObject => {
    const args = info?.Arguments ?? [];
    if (parent.isNull === true) return { kind: parent.kind, isNull: true };
    if (type === 5) return (parent.indexer ?? unknown(parent, "getItem"))(args[0]);
    members.add(`${parent.kind}.${name[0]!.toLowerCase()}${name.slice(1)}`);
    if (type === 4) return (parent.properties?.[name] ?? unknown(parent, name))();
    return (parent.methods?.[name] ?? unknown(parent, name))(...args) as WireObject;
  };
  const act = ({ ActionType: type, Name: name, ObjectPathId: path, ArgumentInfo: info, QueryInfo: query }: Action): unknown => {
    if (type === 5) return null;
    const object = resolve(path);
    if (object.isNull === true) return null;
    if (type === 1) return { ...object.identity, ...(object.kind === "Range" || object.kind === "RangeAreas" ? { _ReferenceId: `r${String(references.push(object) - 1)}` } : {}) };
    if (type === 2) return answerQuery(object, query?.Select ?? [], members);
    if (type === 4) {
      members.add(`${object.kind}.${name[0]!.toLowerCase()}${name.slice(1)}`);
      (object.setters?.[name] ?? unknown(object, name))(info?.Arguments[0]);
      return null;
    }
    if (!name.startsWith("_")) members.add(`${object.kind}.${name[0]!.toLowerCase()}${name.slice(1)}`);
    return (object.methods?.[name] ?? unknown(object, name))(...(info?.Arguments ?? []));
  };
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const action of Actions) {
    try {
      results.push({ ActionId: action.Id, Value: act(action) });
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      // What went before stands: a batch of Excel is no transaction.
      return { Error: { Code: error.code, Message: error.message, Location: error.location }, Results: results };
    }
  }
  return { Results: results };
}

function answerQuery(object: WireObject, select: readonly string[], members: Set<string>): unknown {
  if (object.items !== undefined) return { _Items: object.items().map((item) => ({ ...item.identity, ...pick(item, select, members) })) };
  return { ...object.identity, ...pick(object, select, members) };
}

function pick(object: WireObject, select: readonly string[], members: Set<string>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(select.map((name) => {
    members.add(`${object.kind}.${name}`);
    return [`${name[0]!.toUpperCase()}${name.slice(1)}`, (object.values?.[name] ?? unknown(object, name))()];
  }));
}

function unknown(object: WireObject, member: string): never {
  throw new WireError("ApiNotFound", `The API is not here: ${object.kind}.${member}`, `${object.kind}.${member}`);
}

/** A clerk, or a co-author, types into a cell: Excel tells its add-ins. */
export function typeInto(book: Book, place: { readonly sheet: string; readonly row: number; readonly column: number }, text: string, source: "Local" | "Remote" = "Local"): void {
  const sheet = book.sheets.find(({ name }) => name === place.sheet)!;
  const [row, column] = [place.row - 1, place.column];
  sheet.cells.set(keyOf(row, column), typed({ ...cellAt(sheet, row, column) }, text));
  for (const listener of [...book.onEvent]) listener({ kind: "changed", sheetId: sheet.id, address: addressOf({ top: row, left: column, bottom: row, right: column }), changeType: "RangeEdited", source });
}
