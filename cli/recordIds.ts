import { randomUUID } from "node:crypto";

let last = "";

/** An id that sorts after all made before it on this machine: its time leads (UUID version 7's idea). */
export function newRecordId(): string {
  const time = Date.now().toString(16).padStart(12, "0");
  const made = `${time}-${randomUUID().slice(9)}`;
  last = made > last ? made : `${last.slice(0, 12)}-${next(last.slice(13))}`;
  return last;
}

/** The next text of the same length in hexadecimal order, dashes kept in their places. */
function next(text: string): string {
  const places = [...text];
  for (let place = places.length - 1; place >= 0; place -= 1) {
    if (places[place] === "-") continue;
    const digit = (parseInt(places[place]!, 16) + 1) % 16;
    places[place] = digit.toString(16);
    if (digit !== 0) break;
  }
  return places.join("");
}
