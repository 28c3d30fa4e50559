import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { makeDistrict } from "./makeDistrict.js";

/** The roster that the workbench lets people try: made up, with its mistakes. */
const sample = "区委办离退休干部花名册.xlsx";
const [out] = process.argv.slice(2);
if (out === undefined) throw new Error("Say where to: tsx samples/writeSample.ts FILE");

const { files } = await makeDistrict({ seed: 1, asOf: "2026-11-22" });
const file = files.find(({ name }) => name === sample);
if (file === undefined) throw new Error(`The sample district has no ${sample}`);
await mkdir(dirname(out), { recursive: true });
await writeFile(out, file.bytes);
