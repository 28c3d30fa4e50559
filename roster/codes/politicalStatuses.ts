import type { CodeList } from "./codeList.js";

/**
 * The numbers 01 to 03 were read from copies of the standard. 是 and 否 answer the heading 是否党员;
 * 否 says only that the person is not a member, not which other status they have.
 */
export const politicalStatuses: CodeList = {
  listId: "politicalStatus",
  title: "政治面貌",
  source: "GB/T 4762",
  codes: [
    { name: "中共党员", code: "01", aliases: ["党员", "中国共产党党员", "共产党员", "中共", "中国共产党", "共产党", "中共正式党员", "正式党员", "党员(正式)", "党", "是", "√"] },
    { name: "中共预备党员", code: "02", aliases: ["预备党员", "预备", "中国共产党预备党员", "党员(预备)", "候补党员"] },
    { name: "共青团员", code: "03", aliases: ["团员", "中国共产主义青年团团员", "共青团"] },
    { name: "民革党员", aliases: ["民革", "民革会员", "民革成员", "中国国民党革命委员会会员", "中国国民党革命委员会", "中国国民党革命委员会党员"] },
    { name: "民盟盟员", aliases: ["民盟", "民盟成员", "中国民主同盟盟员", "中国民主同盟"] },
    { name: "民建会员", aliases: ["民建", "民建成员", "中国民主建国会会员", "中国民主建国会"] },
    { name: "民进会员", aliases: ["民进", "民进成员", "中国民主促进会会员", "中国民主促进会"] },
    { name: "农工党党员", aliases: ["农工党", "农工", "农工党员", "农工党成员", "中国农工民主党党员", "中国农工民主党", "农工民主党"] },
    { name: "致公党党员", aliases: ["致公党", "致公", "致公党员", "致公党成员", "中国致公党党员", "中国致公党"] },
    { name: "九三学社社员", aliases: ["九三学社", "九三", "九三社员", "九三学社成员"] },
    { name: "台盟盟员", aliases: ["台盟", "台盟成员", "台湾民主自治同盟盟员", "台湾民主自治同盟"] },
    { name: "无党派人士", aliases: ["无党派", "无党派民主人士"] },
    { name: "群众", aliases: ["一般群众", "普通群众", "普通公民"] },
    { name: "非中共党员", aliases: ["否", "非党员", "非党", "非中共", "非", "不是", "×"] },
  ],
};

/** Whether the status is membership of the Party, probation included. */
export function isPartyMember(status: string | null): boolean {
  return status === "中共党员" || status === "中共预备党员";
}
