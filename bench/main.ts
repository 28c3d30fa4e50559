import type { BenchLine } from "./benchLine.js";

/** Every bench, by name; `npm run bench -- NAME` runs one. Ratios are within this run, on this machine. */
const benches: Readonly<Record<string, () => Promise<readonly BenchLine[]>>> = {
  checkRules: async () => (await import("./checkRules.js")).benchCheckRules(),
  recheckEdit: async () => (await import("./recheckEdit.js")).benchRecheckEdit(),
  readXlsx: async () => (await import("./readXlsx.js")).benchReadXlsx(),
  firstSubmission: async () => (await import("./firstSubmission.js")).benchFirstSubmission(),
  matchPeople: async () => (await import("./matchPeople.js")).benchMatchPeople(),
  relinkOne: async () => (await import("./relinkOne.js")).benchRelinkOne(),
  backupRegister: async () => (await import("./backupRegister.js")).benchBackupRegister(),
  load: async () => (await import("./load.js")).benchLoad(),
  excelHost: async () => (await import("./excelHost.js")).benchExcelHost(),
  workbench: async () => (await import("./workbench.js")).benchWorkbench(),
  demo: async () => (await import("./demo.js")).benchDemo(),
};

let over = 0;
const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const line of await run()) {
    const late = line.limit !== null && line.value > line.limit;
    if (late) over += 1;
    const limit = line.limit === null ? "" : `  (limit ${String(line.limit)} ${line.unit})`;
    console.log(`${late ? "OVER" : "  ok"}  ${name}: ${line.name}  ${line.value.toFixed(2)} ${line.unit}${limit}${line.note === undefined ? "" : `  – ${line.note}`}`);
  }
}
process.exitCode = over > 0 ? 1 : 0;
