import { covers, excelApiSets } from "./apiSets.js";
import { refuse, WireError } from "./objects/refusals.js";
import type { Stage, WireObject } from "./objects/wireObject.js";
import { workbookObject } from "./objects/workbookObject.js";

/** How one object is reached from another; the numbers are office.js's. */
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

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Session {
  /** Objects that office.js asked to keep; by "r0", "r1" … */
  readonly references: WireObject[];
  readonly members: Set<string>;
  readonly has: readonly [number, number];
}

const path = { root: 1, made: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
const action = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

/** Does what a request asks, in its order; what went before a refusal stands, for a batch of Excel is no transaction. */
export function runRequest(stage: Stage, { Actions, ObjectPaths }: RequestBody, session: Session) {
  const root = workbookObject(stage);
  const known = new Map<number, WireObject>();
  const kept = new Set<number>();

  const resolve = (id: number): WireObject => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const found = find(ObjectPaths[String(id)] ?? refuse("InvalidReference", ""));
    known.set(id, found);
    return found;
  };
  const find = (place: ObjectPath): WireObject => {
    switch (place.ObjectPathType) {
      case path.root: return root;
      // Office's own services, which every page of an add-in greets at its start.
      case path.made: return { kind: place.Name, methods: { NotifyActionHandlerReady: () => null } };
      case path.reference: return session.references[Number(place.Name.slice(1))] ?? refuse("InvalidReference", "");
      case path.nothing: return { kind: "Null", isNull: true };
      default: return child(resolve(place.ParentObjectPathId!), place);
    }
  };
  const child = (parent: WireObject, { ObjectPathType: type, Name: name, ArgumentInfo: info }: ObjectPath): WireObject => {
    const args = info?.Arguments ?? [];
    if (parent.isNull === true) return { kind: parent.kind, isNull: true };
    if (type === path.indexer) {
      note(parent, "getItem", session);
      return parent.indexer === undefined ? absent(parent, "getItem") : parent.indexer(args[0]);
    }
    note(parent, name, session);
    if (type === path.property) return (parent.properties?.[name] ?? absent(parent, name))();
    return (parent.methods?.[name] ?? absent(parent, name))(...args) as WireObject;
  };
  const act = ({ ActionType: type, Name: name, ObjectPathId: id, ArgumentInfo: info, QueryInfo: query }: Action): unknown => {
    if (type === action.trace) return null;
    const object = resolve(id);
    if (object.isNull === true) return null;
    if (type === action.instantiate) return { ...object.identity, ...(kept.has(id) ? { _ReferenceId: `r${String(session.references.push(object) - 1)}` } : {}) };
    if (type === action.query) return answerQuery(object, query?.Select ?? [], session);
    if (type === action.set) {
      note(object, name, session);
      (object.setters?.[name] ?? absent(object, name))(info?.Arguments[0]);
      return null;
    }
    if (name === "_KeepReference") {
      kept.add(id);
      return null;
    }
    if (!name.startsWith("_")) note(object, name, session);
    return (object.methods?.[name] ?? absent(object, name))(...(info?.Arguments ?? []));
  };

  const results: { ActionId: number; Value: unknown }[] = [];
  for (const each of Actions) {
    try {
      results.push({ ActionId: each.Id, Value: act(each) });
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      return { Error: { Code: error.code, Message: error.message, Location: error.location }, Results: results };
    }
  }
  return { Results: results };
}

function answerQuery(object: WireObject, select: readonly string[], session: Session): unknown {
  if (object.items !== undefined) return { _Items: object.items().map((item) => ({ ...item.identity, ...pick(item, select, session) })) };
  return { ...object.identity, ...pick(object, select, session) };
}

/** "values", or a way through objects: "format/font/strikethrough". */
function pick(object: WireObject, select: readonly string[], session: Session): Readonly<Record<string, unknown>> {
  const picked: Record<string, unknown> = {};
  for (const way of select) {
    const [first, ...rest] = way.split("/") as [string, ...string[]];
    const name = `${first[0]!.toUpperCase()}${first.slice(1)}`;
    note(object, first, session);
    if (rest.length === 0) {
      picked[name] = (object.values?.[first] ?? absent(object, first))();
      continue;
    }
    const next = (object.properties?.[name] ?? absent(object, first))();
    picked[name] = next.isNull === true ? null : { ...(picked[name] as object | undefined), ...pick(next, [rest.join("/")], session) };
  }
  return picked;
}

/** Remembers that a member was used, and refuses it where it is newer than this Excel. */
function note(object: WireObject, name: string, { members, has }: Session): void {
  const member = `${object.kind}.${name[0]!.toLowerCase()}${name.slice(1)}`;
  members.add(member);
  const needs = excelApiSets().get(member);
  if (needs !== undefined && !covers(has, needs)) refuse("ApiNotFound", member);
}

function absent(object: WireObject, member: string): never {
  throw new WireError("ApiNotFound", `The API is not here: ${object.kind}.${member}`, `${object.kind}.${member}`);
}
