import type { DistrictView } from "../district/districtView.js";
import type { WorkbookPlan } from "../model/plan.js";
import { wordsOf } from "../words/catalogue.js";
import type { DistrictWorkbookOptions, ReportContext } from "./context.js";
import { findFigures } from "./brief/figurePlaces.js";
import { writeBrief } from "./brief/writeBrief.js";
import { linkFigures } from "./linkFigures.js";
import { sayTitle } from "./page.js";
import { planAges } from "./sheets/ages.js";
import { planBrief } from "./sheets/brief.js";
import { planBriefNumbers } from "./sheets/briefNumbers.js";
import { planCare } from "./sheets/care.js";
import { planChangeNames } from "./sheets/changeNames.js";
import { planChanges } from "./sheets/changes.js";
import { planClasses } from "./sheets/classes.js";
import { planCompleteness } from "./sheets/completeness.js";
import { planFigurePeople } from "./sheets/figurePeople.js";
import { planLixiu } from "./sheets/lixiu.js";
import { planLixiuNames } from "./sheets/lixiuNames.js";
import { planNotes } from "./sheets/notes.js";
import { planOverview } from "./sheets/overview.js";
import { planQuality } from "./sheets/quality.js";
import { planRankAges } from "./sheets/rankAges.js";
import { planRules } from "./sheets/rules.js";
import { planUnits } from "./sheets/units.js";
import { groupShownFigures } from "./shownFigures.js";

/** In the order in which the workbook is read. */
const sheets = [
  planOverview, planUnits, planAges, planRankAges, planClasses, planLixiu, planLixiuNames, planCare, planChanges, planChangeNames, planQuality, planRules, planCompleteness, planNotes,
] as const;

/**
 * The district summary workbook as a plan. Every number that counts people names its figure and jumps to their list in the last
 * sheet (W1); totals are formulas with the value that they work out to (W2).
 * @example planDistrictWorkbook(view, { language: "zh-CN", district: "春江区", issuedOn: "2026-11-22" }).sheets[0]!.name === "情况摘要"
 */
export function planDistrictWorkbook(view: DistrictView, options: DistrictWorkbookOptions): WorkbookPlan {
  const context: ReportContext = {
    view, options, words: wordsOf(options.language).report, unitNames: new Map(view.units.map((unit) => [unit.unitId, unit.name])),
  };
  const drafts = sheets.map((plan) => plan(context));
  const people = planFigurePeople(context, groupShownFigures(drafts, view));
  const places = findFigures(drafts);
  const paragraphs = writeBrief(context);
  const numbers = planBriefNumbers(context, paragraphs, places);
  const brief = planBrief(context, { paragraphs, places, numbersAt: numbers.numbersAt, tableCharts: drafts[0]!.charts });
  return {
    title: sayTitle(context, "workbook"), author: options.madeBy ?? options.reportingUnit ?? context.words.page.author,
    sheets: [brief, ...drafts, numbers.sheet, people.sheet].map((draft) => linkFigures(draft, people)),
  };
}
