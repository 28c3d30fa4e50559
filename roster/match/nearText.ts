/**
 * Whether two texts of equal length differ by one character or by two neighbours that changed places: the slips of a
 * hand that copies a number or picks a homophone.
 * @example isOneSlipApart("11010519491231002X", "11010519492131002X") === true
 */
export function isOneSlipApart(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let first = 0;
  while (a[first] === b[first]) first += 1;
  let last = a.length - 1;
  while (a[last] === b[last]) last -= 1;
  return first === last || (last === first + 1 && a[first] === b[last] && a[last] === b[first]);
}
