import { join } from "node:path";
import { viewDistrict } from "../../roster/district/viewDistrict.js";
import type { RegisterRead } from "../../roster/protocol/register.js";
import { planDistrictWorkbook } from "../../roster/report/planDistrictWorkbook.js";
import { tablesOf } from "../../roster/workflow/survey.js";
import { wordsOf } from "../../roster/words/catalogue.js";
import { say } from "../../roster/words/words.js";
import { drawPlan } from "../../spreadsheet/drawPlan.js";
import type { Arguments } from "../arguments.js";
import { checkUnits, tallyFindings, type Checked } from "../demo/demoCheck.js";
import { writeDemoFiles } from "../demo/demoFiles.js";
import { openUnit, startDemoService, type DemoService } from "../demo/demoService.js";
import { writeOutput } from "../files.js";
import { cliWords } from "../say.js";
import { submitRoster } from "../submitRoster.js";
import { complain, type Terminal } from "../terminal.js";
import { untilStopped } from "./serve.js";
import { sayServiceProblem } from "./submit.js";

const out = "out";

/** The whole way with a made-up district: rosters → check → fix and complete → submit → merge → district workbook. */
export async function demo(given: Arguments, terminal: Terminal): Promise<number> {
  const words = cliWords(given.language);
  const start = performance.now();
  const files = await writeDemoFiles(join(out, "单位名册"), { seed: given.seed, asOf: given.asOf });
  terminal.out(say(words.demoHead, { district: files.district, asOf: given.asOf }));
  terminal.out(say(words.demoSamples, { files: files.units.flatMap((unit) => unit.files).length, units: files.units.length, folder: files.folder }));
  const started = await startDemoService(join(out, "服务数据"));
  if (!started.ok) return complain(terminal, started.faults.join("\n"));
  const demoService = started.value;
  try {
    const checkedFolder = join(out, "改正与补全后");
    const checked = await checkUnits(files.units, { asOf: given.asOf, folder: checkedFolder }, terminal);
    if (terminal.signal.aborted) return 130;
    printChecked(checked, checkedFolder, terminal);
    const merged = await submitAll(demoService, checked, terminal);
    const report = await writeReport(demoService, given, files.district, terminal);
    if (report !== 0) return report;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    terminal.out(say(words.demoTime, { seconds, work: (checked.seconds + merged).toFixed(1) }));
    if (given.once) return 0;
    terminal.out(say(words.demoUrl, { url: demoService.service.url }));
    await untilStopped(terminal.signal);
    return 0;
  } finally {
    await demoService.service.close();
  }
}

function printChecked(checked: Checked, folder: string, terminal: Terminal): void {
  const words = cliWords(terminal.language);
  const before = checked.units.flatMap((unit) => unit.before);
  const tables = before.flatMap(tablesOf);
  const { bySeverity, byRule } = tallyFindings(before);
  terminal.out(
    say(words.demoChecked, {
      sheets: tables.length, rows: tables.reduce((sum, { records }) => sum + records.length, 0),
      errors: bySeverity.error, warnings: bySeverity.warning, infos: bySeverity.info,
    }),
  );
  for (const [rule, count] of byRule.slice(0, 5)) {
    terminal.out(say(words.demoTop, { title: wordsOf(terminal.language).findings[rule]?.title ?? rule, count }));
  }
  terminal.out(say(words.demoFixed, { fixed: checked.fixed, filled: checked.filled, folder }));
}

/** Submits unit by unit; answers the seconds that it took. */
async function submitAll(demoService: DemoService, checked: Checked, terminal: Terminal): Promise<number> {
  const start = performance.now();
  for (const { unit, after } of checked.units) {
    const client = await openUnit(demoService, { unitId: unit.unitId, name: unit.name });
    const sent = await submitRoster(client, { unit: unit.unitId, survey: () => after, answers: [], baseRevision: null });
    if (!sent.ok) throw new Error(`${unit.name}: ${sent.code} ${sent.detail}`);
    if (terminal.signal.aborted) break;
  }
  return (performance.now() - start) / 1000;
}

async function writeReport(demoService: DemoService, given: Arguments, district: string, terminal: Terminal): Promise<number> {
  const words = cliWords(given.language);
  const register = await demoService.office.post<RegisterRead>("/register/export", { purpose: words.demoPurpose });
  if (!register.ok) return complain(terminal, sayServiceProblem(register, terminal));
  const { units, people } = register.value;
  const shared = people.filter(({ sources }) => new Set(sources.map(({ unitId }) => unitId)).size > 1).length;
  terminal.out(
    say(words.demoSubmitted, {
      records: people.reduce((sum, { sources }) => sum + sources.length, 0), people: people.length, shared,
      waiting: people.filter(({ waiting }) => waiting).length,
    }),
  );
  terminal.out(say(words.demoDeaths, { deceased: people.filter((person) => person.deceased).length, muted: people.filter((person) => person.muted).length }));
  const quality = new Map(units.flatMap((unit) => (unit.quality === null ? [] : [[unit.unitId, unit.quality] as const])));
  const view = viewDistrict({ asOf: given.asOf, units, people, quality });
  const plan = planDistrictWorkbook(view, { language: given.language, district, issuedOn: given.asOf });
  const file = join(out, `${fileNameOf(plan.title)}.xlsx`);
  const written = await writeOutput(file, await drawPlan(plan));
  if (!written.ok) return complain(terminal, say(words.nothingRead, { file, message: written.refusal.code }));
  terminal.out(say(words.demoReport, { file }));
  const countOf = (figureId: string): number => view.figures.get(figureId)?.personIds.length ?? 0;
  terminal.out(say(words.demoFigures, { living: countOf("overview.*.total"), lixiu: countOf("overview.*.lixiu"), tuixiu: countOf("overview.*.tuixiu"), eighty: countOf("units.*.aged") }));
  return 0;
}

/** No file system refuses it: Windows knows nine characters that a name may not hold. */
function fileNameOf(title: string): string {
  return title.replace(/\s*[\\/:*?"<>|]+\s*/gu, " - ").trim();
}
