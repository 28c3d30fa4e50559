import type { WorkbookPlan } from "../../roster/model/plan.js";
import { finishChart } from "./finishChart.js";
import { finishDrawing } from "./finishDrawing.js";
import type { FinishPart } from "./finishPackage.js";
import { indexPlan } from "./planCells.js";

/** Says in the parts of a drawn plan what the writer has no words for. */
export function finishPlan(plan: WorkbookPlan): FinishPart {
  const cells = indexPlan(plan);
  return (name) => {
    const [, kind, number] = /^xl\/(?:charts\/|drawings\/|worksheets\/)?(chart|drawing|sheet|workbook)(\d*)\.xml$/.exec(name) ?? [];
    switch (kind) {
      case "chart": return (xml) => finishChart(xml, cells);
      // The drawing of the first sheet is drawing1.xml, whether or not other sheets have one.
      case "drawing": return (xml) => finishDrawing(xml, plan.sheets[Number(number) - 1]!);
      case "sheet": return finishSheet;
      case "workbook": return finishWorkbook;
      default: return null;
    }
  };
}

function finishWorkbook(xml: string): string {
  return xml
    // Names of figures and filters serve programs; in the list of names that a person sees they would only be in the way.
    .replace(/<definedName (?=name="(?:figure\.|_xlnm\._FilterDatabase))/g, '<definedName hidden="1" ')
    // The cached values are right, so nothing need be calculated at opening, and Excel does not ask to save what nobody changed.
    .replace(/<calcPr[^>]*>/, '<calcPr calcId="191029"/>');
}

/** Digits that are text on purpose get no green corner. The place is the schema's: after breaks, before drawings. */
function finishSheet(xml: string): string {
  const used = /<dimension ref="([^"]+)"/.exec(xml)?.[1];
  if (used === undefined) return xml;
  return xml.replace(/(?=<drawing |<legacyDrawing |<tableParts |<extLst>|<\/worksheet>)/,
    `<ignoredErrors><ignoredError sqref="${used}" numberStoredAsText="1"/></ignoredErrors>`);
}
