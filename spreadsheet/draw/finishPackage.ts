import { wholePart } from "../patch/wholePart.js";
import { newBudget } from "../zip/inflate.js";
import { readZip } from "../zip/readZip.js";
import { writeZip, type ZipPart } from "../zip/writeZip.js";

/** What is still to be said in a part, by its name; null for parts that are complete. */
export type FinishPart = (name: string) => ((xml: string) => string) | null;

/**
 * Completes a package that the writer made, part by part, and packs it again with fixed times and one way of
 * compressing: the same content gives the same bytes on every machine.
 */
export function finishPackage(bytes: Uint8Array, finishPart: FinishPart): Uint8Array {
  const zip = readZip(bytes);
  if (!zip.ok) throw new Error(`The writer made a zip that cannot be read: ${zip.refusal.code}`);
  // The content is our own, so there is no bomb to fear.
  const budget = newBudget(Number.POSITIVE_INFINITY);
  return writeZip(zip.value.entries.map((entry): ZipPart => {
    const content = wholePart(entry, budget);
    const finish = finishProperties(entry.name) ?? finishPart(entry.name);
    const finished = finish === null ? content : new TextEncoder().encode(finish(new TextDecoder().decode(content)));
    return { kind: "new", name: entry.name, bytes: finished };
  }));
}

/** Takes out the moment of writing, and says what program wrote the file. */
function finishProperties(name: string): ((xml: string) => string) | null {
  if (name === "docProps/core.xml") return (xml) => xml.replace(/<dcterms:modified.*?<\/dcterms:modified>/, "");
  if (name === "docProps/app.xml") return (xml) => xml.replace(/<Application>[^<]*/, "<Application>Silver Roster");
  return null;
}
