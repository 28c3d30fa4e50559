/** Sets of names that grow by joining; the owner holds the state. */
export interface Joining {
  rootOf(name: string): string;
  join(a: string, b: string): void;
  /** Members sorted, groups by their first member. */
  groups(): readonly (readonly string[])[];
}

/** Starts with each name on its own. */
export function openJoining(names: readonly string[]): Joining {
  const parents = new Map<string, string>(names.map((name) => [name, name]));

  const rootOf = (name: string): string => {
    let root = name;
    for (let parent = parents.get(root)!; parent !== root; parent = parents.get(root)!) root = parent;
    for (let step = name; step !== root; ) {
      const parent = parents.get(step)!;
      parents.set(step, root);
      step = parent;
    }
    return root;
  };

  const join = (a: string, b: string): void => {
    const [left, right] = [rootOf(a), rootOf(b)];
    if (left !== right) parents.set(left < right ? right : left, left < right ? left : right);
  };

  const groups = (): readonly (readonly string[])[] => {
    const members = new Map<string, string[]>();
    for (const name of [...parents.keys()].sort()) {
      const root = rootOf(name);
      const group = members.get(root);
      if (group === undefined) members.set(root, [name]);
      else group.push(name);
    }
    return [...members.values()];
  };

  return { rootOf, join, groups };
}
