import type { Question } from "../model/table.js";

/** Why a column's meaning is asked, and what to do. */
export const questions: Readonly<Record<Question["because"], string>> = {
  "shared-heading": "这个表头可以有不同的含义，从内容看不能确定。请选定本列是哪一项。",
  "duplicate-heading": "表中有两列用了同一个表头。请核对本列填的是哪一项；如果重复，请改正表头。",
  "heading-unlike-content": "本列的内容与表头不符，像是另一项。请选定本列是哪一项，或改正表头。",
  "no-heading": "本列没有能识别的表头，从内容看像是下面这一项。请确认，或补上表头。",
};
