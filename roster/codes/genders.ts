import type { CodeList } from "./codeList.js";

export const genders: CodeList = {
  listId: "gender",
  title: "性别",
  source: "GB/T 2261.1",
  codes: [
    { name: "男", aliases: ["男性", "男同志", "先生"] },
    { name: "女", aliases: ["女性", "女同志", "女士"] },
  ],
};
