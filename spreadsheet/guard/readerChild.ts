import type { Workbook } from "../../roster/model/sheet.js";
import { readWorkbook } from "../readWorkbook.js";
import { guardMemory } from "./guardMemory.js";
import type { ReadAnswer, ReadRequest } from "./messages.js";
import { packRows } from "./packRows.js";

// The main of the child process that guardedReader starts: reads one file at a time and sends back what it found.

guardMemory();
process.on("message", (request: ReadRequest) => void answer(request));
await send({ kind: "ready" });

async function answer(request: ReadRequest): Promise<void> {
  const outcome = await readWorkbook(request.bytes, { fileName: request.fileName }).catch(() => null);
  // Whatever a file makes us trip over, for the person it is a broken file.
  if (outcome === null) await send({ kind: "refused", refusal: { code: "file-broken", params: { file: request.fileName } } });
  else if (outcome.ok) await sendWorkbook(outcome.value);
  else await send({ kind: "refused", refusal: outcome.refusal });
}

async function sendWorkbook({ sheets, ...workbook }: Workbook): Promise<void> {
  for (const { rows, ...sheet } of sheets) {
    await send({ kind: "sheet", sheet });
    for (const packed of packRows(rows)) await send({ kind: "rows", packed });
  }
  await send({ kind: "done", workbook });
}

/** Waits until the message is on its way, so that they do not pile up here. */
function send(message: ReadAnswer): Promise<void> {
  return new Promise((resolve) => process.send!(message, undefined, undefined, () => resolve()));
}
