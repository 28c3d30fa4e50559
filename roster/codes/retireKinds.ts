import type { CodeList } from "./codeList.js";

/**
 * 建国前参加工作退休干部 and 建退工人 are labels of the reporting templates ("5.12干部"); they are counted with 退休.
 * 内退 is not yet retirement.
 */
export const retireKinds: CodeList = {
  listId: "retireKind",
  title: "离退休类别",
  source: "国发〔1982〕62号; reporting templates of provincial bureaus",
  codes: [
    { name: "离休", aliases: ["离休干部", "离休人员", "离休老干部", "离", "已离休", "离职休养"] },
    {
      name: "退休",
      aliases: [
        "退休干部", "退休人员", "退休老干部", "退", "已退休", "正常退休", "到龄退休", "提前退休", "病退", "因病退休", "退休(干部)",
        "退休公务员", "机关退休", "事业退休", "企业退休", "弹性退休", "延迟退休",
      ],
    },
    {
      name: "建国前参加工作退休干部",
      aliases: ["建国前退休干部", "5.12干部", "5·12干部", "5.12退休干部", "建国前参加工作的退休干部", "建国前老干部", "建退干部"],
    },
    { name: "建退工人", aliases: ["建国前参加工作退休工人", "建国前退休工人", "建国前老工人", "建国前参加工作的老工人"] },
    { name: "退休工人", aliases: ["工人退休", "退休(工人)", "工勤退休", "退休工勤人员"] },
    { name: "退职", aliases: ["退职人员", "退职干部"] },
    { name: "内退", aliases: ["内部退养", "内退人员", "内养", "离岗退养", "离岗待退", "提前离岗"] },
  ],
};

/** 离休 stands apart; every other kind but 内退 and 退职 is counted with 退休. */
export function isRetired(kind: string | null): boolean {
  return kind === "退休" || kind === "退休工人" || kind === "建国前参加工作退休干部" || kind === "建退工人";
}
