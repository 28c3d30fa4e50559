/**
 * Whether a yes has words beside it that tell more than the question itself.
 * @param restated matches words that only say the question again: 异地, 困难; the empty text too
 * @example saysMore({ yes: true, detail: "上海" }, /^(?:异地)?$/u) === true
 */
export function saysMore(value: unknown, restated: RegExp): boolean {
  if (typeof value === "string") return !restated.test(value.trim());
  return typeof value === "object" && value !== null && "detail" in value && !restated.test(String(value.detail).trim());
}
