/**
 * The part that a relationship's target names (ECMA-376 part 2, 6.2.4): absolute, or relative to the folder of the
 * part that holds it. Backslashes and a scheme-less "./" are forgiven, as Excel does.
 * @example resolvePart("xl/workbook.xml", "worksheets/sheet1.xml") === "xl/worksheets/sheet1.xml"
 */
export function resolvePart(from: string, target: string): string {
  const path = decodePercent(target.replaceAll("\\", "/"));
  const steps = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "" || step === ".") continue;
    if (step === "..") steps.pop();
    else steps.push(step);
  }
  return steps.join("/");
}

/** Where the relationships of a part stand. @example relationshipsPart("xl/workbook.xml") === "xl/_rels/workbook.xml.rels" */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function decodePercent(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
