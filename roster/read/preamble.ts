import type { SheetRow } from "../model/sheet.js";
import { squeeze } from "./cells/plainText.js";
import { isGroupText } from "./rowWords.js";
import { filledCells, type FilledCell } from "./sheetGrid.js";
import type { OpenGroup } from "./bodyMarks.js";
import { openGroup } from "./groups.js";

/** What stands above a header. */
export interface Preamble {
  readonly title: string | null;
  readonly reportingUnit: string | null;
  /** A group heading directly above the header. */
  readonly lead: OpenGroup | null;
}

/** Reads the lines above a header: the title, 填报单位：, 填报日期 and a first group heading. */
export function readPreamble(rows: readonly SheetRow[]): Preamble {
  const lines = rows.map((row) => ({ row, cells: filledCells(row) })).filter(({ cells }) => cells.length > 0);
  const unit = lines.flatMap(({ cells }) => cells.map((_, place) => unitAt(cells, place))).find((found) => found !== null) ?? null;
  const titles = lines.filter(({ cells }) => cells.some(({ text }) => isTitleText(text)));
  const titleLine = titles.find(({ cells }) => cells.some(({ text }) => /册|表|名单|台账|情况|信息/u.test(text))) ?? titles[0];
  const title = titleLine?.cells.find(({ text }) => isTitleText(text))?.text.replace(/\s+/gu, " ") ?? null;
  const last = lines.at(-1);
  const isLead = last !== undefined && last !== titleLine && last.cells.length <= 2 && isGroupText(last.cells[0]!.text) && !/[:：].+/u.test(last.cells[0]!.text);
  const named = titles.map(({ cells }) => squeeze(cells[0]!.text)).find((text) => text !== squeeze(title ?? "") && text.length <= 20 && unitEnd.test(text)) ?? null;
  return { title, reportingUnit: unit ?? (title === null ? null : unitInTitle(title)) ?? named, lead: isLead ? openGroup(last.row, last.cells, 0) : null };
}

function isTitleText(text: string): boolean {
  const bare = squeeze(text);
  return bare.length >= 4 && bare.length <= 60 && !/[:：]/u.test(bare) && !/^\d|^[_ ]*年[_ ]*月/u.test(bare) && !/^(?:附件|附表|表)\d*$/u.test(bare) && /\p{Script=Han}{2}/u.test(bare);
}

const unitLabel = /^(?:填报单位|报送单位|填表单位|单位名称|单位|上报单位|主管单位|编制单位)(?:\([^)]*\))?:?/u;

/** 填报单位(盖章)：区财政局, in one cell or in two. */
function unitAt(cells: readonly FilledCell[], place: number): string | null {
  const text = squeeze(cells[place]!.text);
  const label = unitLabel.exec(text);
  if (!label) return null;
  const behind = text.slice(label[0].length);
  if (behind !== "") return label[0].endsWith(":") ? cleanUnit(behind) : null;
  return cells[place + 1] === undefined ? null : cleanUnit(squeeze(cells[place + 1]!.text));
}

function cleanUnit(text: string): string | null {
  const unit = text.replace(/\((?:盖?公?章|盖章|章|印章)\)|(?:填报|填表|报送|统计|制表)(?:日期|时间|人)?:?.*$|\d{4}年.*$|[_]+/gu, "").trim();
  return unit === "" || unit.length > 40 || /:/u.test(unit) ? null : unit;
}

const rosterWords = /(?:在册|全体|机关|本级|所属|系统)*(?:离休|退休|离退休|离退|老干部|老同志|干部|人员).*$/u;

/**
 * The unit in a title. @example unitInTitle("2026年区财政局离退休干部花名册") === "区财政局"
 */
export function unitInTitle(title: string): string | null {
  const text = squeeze(title)
    .replace(/离\(退\)休|离\/退休|退\/离休|离、退休/gu, "离退休")
    .replace(/^(?:附件\d*[:：]?|附表\d*[:：]?|关于)/u, "")
    .replace(/(?:\d{4}|[二〇○零一二三四五六七八九]{4})年?度?(?:\d{1,2}月)?(?:份)?(?:底|末)?/gu, "")
    .replace(/^(?:截至|截止).*?日/u, "");
  const start = text.search(rosterWords);
  if (start <= 0) return null;
  const unit = text.slice(0, start).replace(/[(].*$|的$/gu, "");
  return unit.length >= 2 && unitEnd.test(unit) ? unit : null;
}

const unitEnd = /[局委办院会司校所心队站厂社镇乡道处厅署馆库行团部府协大企科园场区县市]$/u;
