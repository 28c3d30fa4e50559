import type { CellPlan } from "../../roster/model/plan.js";
import { chartFonts } from "./planToChart.js";
import { cellsIn, parseRange, type PlanCells } from "./planCells.js";
import { fromXml, toXml } from "./xmlText.js";

const words = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"><a:latin typeface="${chartFonts.body}"/>`
  + `<a:ea typeface="${chartFonts.body}"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

const paleLines = '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/**
 * Completes a chart part that the writer made. The points go in beside their references, so that a reader that does not
 * calculate (previews, phones) draws them; every face named for Latin letters is named for Chinese ones too.
 */
export function finishChart(xml: string, cells: PlanCells): string {
  return xml
    .replace(/<c:(strRef|numRef)><c:f>([^<]*)<\/c:f><\/c:\1>/g, (_, kind: "strRef" | "numRef", reference: string) =>
      `<c:${kind}><c:f>${reference}</c:f>${cache(kind, cellsIn(cells, parseRange(fromXml(reference))))}</c:${kind}>`)
    .replace(/<a:latin typeface="([^"]*)"\/>/g, '<a:latin typeface="$1"/><a:ea typeface="$1"/>')
    .replaceAll("<c:majorGridlines/>", paleLines)
    .replaceAll('lang="en-US"', 'lang="zh-CN"')
    .replace("</c:chartSpace>", `${words}</c:chartSpace>`);
}

function cache(kind: "strRef" | "numRef", cells: readonly (CellPlan | undefined)[]): string {
  const points = cells.map((cell, index) => point(kind, cell, index)).join("");
  const count = `<c:ptCount val="${cells.length}"/>`;
  return kind === "strRef"
    ? `<c:strCache>${count}${points}</c:strCache>`
    : `<c:numCache><c:formatCode>General</c:formatCode>${count}${points}</c:numCache>`;
}

function point(kind: "strRef" | "numRef", cell: CellPlan | undefined, index: number): string {
  const value = cell?.value ?? null;
  if (value === null || (kind === "numRef" && typeof value !== "number")) return "";
  return `<c:pt idx="${index}"><c:v>${toXml(String(value))}</c:v></c:pt>`;
}
