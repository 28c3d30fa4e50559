import type { Directory } from "../../roster/protocol/directory.js";

/** Who stands behind an id of "by". Whoever is not of the unit is of the bureau: of other units nothing is ever told. */
export type ActorKind =
  | { readonly kind: "named"; readonly name: string }
  | { readonly kind: "machine" }
  | { readonly kind: "bureau" }
  /** Not kept who it was. */
  | { readonly kind: "unknown" };

/** @example actorOf(directory, "0198a2c4-5b6c") // { kind: "named", name: "李经办" } */
export function actorOf({ actors }: Pick<Directory, "actors">, actorId: string): ActorKind {
  if (actorId === "") return { kind: "unknown" };
  const found = actors.find((actor) => actor.actorId === actorId);
  if (found === undefined) return { kind: "bureau" };
  return found.name === null ? { kind: "machine" } : { kind: "named", name: found.name };
}

/** The unit leads who can confirm. */
export function leadsOf({ actors }: Pick<Directory, "actors">): readonly string[] {
  return actors.flatMap(({ role, name, ended }) => (role === "lead" && !ended && name !== null ? [name] : []));
}
