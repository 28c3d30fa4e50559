/**
 * A name as it is compared: full-width letters folded, spaces removed (张　三), one kind of middle dot in minority names,
 * and marks in brackets at its end taken off.
 * @example normaliseName("买买提•依明（已故）") === "买买提·依明"
 */
export function normaliseName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/[•‧∙・.。]/gu, "·")
    .replace(/\([^()]*\)$/u, "");
}

/** A text as it is compared: folded, without spaces. null where nothing is left. */
export function normaliseText(text: string | null | undefined): string | null {
  const folded = (text ?? "").normalize("NFKC").replace(/\s+/gu, "");
  return folded === "" ? null : folded;
}
