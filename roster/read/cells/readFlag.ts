import type { Flag } from "../../model/record.js";
import { squeeze, textNotes } from "./plainText.js";
import { readYesNo } from "./readYesNo.js";
import { tell, tellNothing, type CellReader } from "./told.js";

const denied = /^(?:否|无|没有|不是|不属于|未|非|本地|本区|本市|本县|本省|就地|区内|市内|正常|待|不)/u;
const affirmed = /^(?:是|有|已)[,，:：、;；(（\s]*/u;

/** Yes or no with the words beside it: "是", "异地(上海)", "重大疾病". Words that deny nothing affirm. */
export const readFlag: CellReader<Flag> = (cell) => {
  const text = cell.shown.trim();
  if (text === "") return tellNothing(cell.shown);
  const plain = readYesNo(text);
  if (plain !== null) return tell(cell.shown, { yes: plain, detail: "" }, null, squeeze(text));
  if (/^(?:不详|未知|不明|待核实|待查|待定)$/u.test(squeeze(text))) return tell(cell.shown, { yes: null, detail: text });
  if (denied.test(text)) return tell(cell.shown, { yes: false, detail: text }, textNotes(cell));
  const detail = text.replace(affirmed, "").replace(/^([^()（）]*)[)）]$/u, "$1").trim();
  return tell(cell.shown, { yes: true, detail: detail.replace(/\s+/gu, " ") }, textNotes(cell));
};
