import type { Request, Response } from "express";
import type { z } from "zod";
import type { Unit } from "../../roster/model/person.js";
import type { GuardedChecker } from "../sync/check/guardedChecker.js";
import type { GuardedReader } from "../../spreadsheet/guardedReader.js";
import type { Actor } from "../access/actor.js";
import type { Action } from "../access/permissions.js";
import type { AccessSettings } from "../access/settings.js";
import type { OpenStore } from "../store/openStore.js";

/** What every route may use. */
export interface RouteDeps {
  readonly store: OpenStore;
  readonly settings: AccessSettings;
  now(): Date;
  /** Milliseconds; `answerBeat` where it is left out. */
  readonly beat?: number;
  /** Reads workbooks in a process of its own, which harms nothing when it has to be ended (R7). */
  readonly reader: GuardedReader;
  readonly checker: GuardedChecker;
  /** Holds each answer against its schema before it goes: for tests, for it costs. */
  readonly checkAnswers?: boolean;
}

/** A request that has passed the door and has the right shape. */
export interface Asked<Q, B> {
  readonly query: Q;
  readonly body: B;
  /** Steps of the address but `:unit`. */
  readonly params: Readonly<Record<string, string>>;
  /** The unit of the address; only on routes below `/units/:unit`. */
  readonly unit: Unit;
  /** Who asked; only on routes with an action. */
  readonly actor: Actor;
  readonly at: Date;
  /** The body as it came, on routes that take a file. */
  readonly bytes: Uint8Array;
  readonly request: Request;
  readonly response: Response;
}

export interface RouteBody<B> {
  readonly schema: z.ZodType<B>;
  /** In bytes after decompression; `limits.bodyBytes` where it is left out. */
  readonly limit?: number;
  /** Asked before the schema, for what decides which schema it is. @throws Problem */
  check?(body: unknown): void;
  /** Reads, faster than the schema, what the schema would read just so; null for whatever it is not sure of. */
  readPlain?(body: unknown): B | null;
}

interface RouteParts {
  /** Its name in OpenAPI, a verb and a noun: "tellSubmission". */
  readonly id: string;
  readonly method: "get" | "post" | "put" | "delete";
  /** Below /api/v1, as express writes it: "/units/:unit/submissions". */
  readonly path: string;
  /** Who may: `permissions`. null: whoever comes, nobody is asked who they are. */
  readonly action: Action | null;
  /** `few`: asked for by people, and guessed at by others: few a minute from one address. */
  readonly rate?: "few";
  /**
   * `even`: what it does takes longer or shorter by what others told, and who asks must not learn of it by the time that the
   * answer takes (P1): answers go out on the beat.
   */
  readonly time?: "even";
  /** One line for who writes a client. */
  readonly summary: string;
}

/**
 * A route as data: what it does, who may, what it reads and answers. The door, the reading of bodies, OpenAPI and the
 * tests of who may do what all come from here, so a route that is not described is not there.
 */
export interface RouteDefinition<Q, B, A> extends RouteParts {
  readonly query?: z.ZodType<Q>;
  readonly body?: RouteBody<B>;
  /** In place of JSON: a file, application/octet-stream, of at most so many bytes. */
  readonly file?: { readonly limit: number };
  readonly answer: {
    readonly status?: number;
    /** Of the JSON that it answers; left out where it answers bytes (`type`) or nothing (status 204). */
    readonly schema?: z.ZodType<A>;
    readonly type?: string;
  };
  /** Made up, valid, shown in OpenAPI. */
  readonly example: { readonly query?: Readonly<Record<string, string>>; readonly body?: unknown; readonly answer?: unknown };
  handle(asked: Asked<Q, B>, deps: RouteDeps): Promise<A> | A;
}

export type Route = RouteDefinition<unknown, unknown, unknown>;

/** @example defineRoute({ id: "readUnits", method: "get", path: "/units", action: "unit:list", summary: "…", answer: { schema: unitListSchema }, example: {}, handle: listUnits }) */
export function defineRoute<Q = undefined, B = undefined, A = unknown>(route: RouteDefinition<Q, B, A>): Route {
  // A handler is only ever called with what its own schemas have read.
  return route as unknown as Route;
}
