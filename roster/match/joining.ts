/** Sets of places that grow by joining; the owner holds the state. */
export interface Joining {
  rootOf(place: number): number;
  join(a: number, b: number): void;
}

/** Starts with each of so many places on its own. The root of a set is its least place, whatever the order of joining. */
export function openJoining(count: number): Joining {
  const parents = new Int32Array(count);
  for (let place = 0; place < count; place += 1) parents[place] = place;

  const rootOf = (place: number): number => {
    let root = place;
    while (parents[root] !== root) root = parents[root]!;
    for (let step = place; step !== root; ) {
      const parent = parents[step]!;
      parents[step] = root;
      step = parent;
    }
    return root;
  };

  const join = (a: number, b: number): void => {
    const [left, right] = [rootOf(a), rootOf(b)];
    if (left !== right) parents[Math.max(left, right)] = Math.min(left, right);
  };

  return { rootOf, join };
}
