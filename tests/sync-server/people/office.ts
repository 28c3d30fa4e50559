import type { PersonRead } from "../../../roster/protocol/person.js";
import type { Reply, TestService } from "../support/service.js";

/** What the office asks of a service in tests. */
export interface Office {
  get<T>(path: string): Promise<T>;
  post<T = unknown>(path: string, body: unknown): Promise<Reply<T>>;
  /** Whoever a unit's record tells of. */
  person(unitId: string, recordId: string): Promise<PersonRead>;
}

export function officeOf({ ask, service }: TestService): Office {
  const token = service.adminToken;
  const get = async <T>(path: string): Promise<T> => {
    const reply = await ask<T>("GET", `/api/v1${path}`, { token });
    if (reply.status !== 200) throw new Error(`${path}: ${String(reply.status)} ${JSON.stringify(reply.body)}`);
    return reply.body;
  };
  return {
    get,
    post: (path, body) => ask("POST", `/api/v1${path}`, { token, body }),
    person: (unitId, recordId) => get(`/persons/${encodeURIComponent(`${recordId}@${unitId}`)}`),
  };
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A made-up number with a right last digit (GB 11643). @example idNumber("19491231", 2) === "11010519491231002X" */
export function idNumber(birth: string, order: number): string {
  const body = `110105${birth}${String(order).padStart(3, "0")}`;
  const sum = weights.reduce((total, weight, place) => total + weight * Number(body[place]), 0);
  return body + "10X98765432"[sum % 11]!;
}
