import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeDistrict } from "./makeDistrict.js";

const { values } = parseArgs({
  options: {
    out: { type: "string", default: "out/samples" },
    seed: { type: "string", default: "1" },
    "as-of": { type: "string", default: "2026-11-22" },
  },
});

const { files, truth } = await makeDistrict({ seed: Number(values.seed), asOf: values["as-of"] });
await mkdir(values.out, { recursive: true });
for (const { name, bytes } of files) await writeFile(join(values.out, name), bytes);
await writeFile(join(values.out, "truth.json"), `${JSON.stringify(truth, null, 1)}\n`);
console.log(
  `${files.length} files of ${truth.people.length} people with ${truth.planted.length} planted mistakes: ${values.out}`,
);
