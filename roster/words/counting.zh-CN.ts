/** Why a unit counts a person, by the ids of roster/merge/counting; what other units are to them; whose word a value is; how a transfer stands. */
export const counting = {
  rules: {
    "left-district": "已转出本区，老干部局已确认（{at}），本区不再统计",
    "office-ruling": "由老干部局认定（{at}，{ruling}）",
    "sole-unit": "只有这一个单位报了此人",
    "pay-unit": "谁发工资谁统计：{records} 份名册写明由该单位发放",
    "pooled-pay": "离退休费统筹发放，由退休前单位统计：{records} 份名册写明是该单位",
    "dual-management": "双重管理，由为主方统计：{records} 份名册写明",
    "unfinished-transfer": "转出还没有经接收单位确认，仍由原单位统计",
    "confirmed-transfer": "转接已经双方确认，由接收单位统计",
    "orig-unit": "{records} 份名册写明该单位是原工作单位",
    "current-unit": "{records} 份名册写明该单位是现管理单位",
    "smallest-id": "{units} 个单位都报了此人，无从区分，按单位代号固定取一个；可由老干部局认定",
  },
  relations: { serves: "服务", contacts: "联系", "lives-in": "居住地" },
  authorities: { bureau: "老干部局的认定", unit: "统计单位所报", latest: "最近一次确认的内容" },
  transfers: { open: "待接收单位确认", confirmed: "已接收", refused: "已退回", withdrawn: "已撤回" },
  disputes: { conflict: "两次所报不同，待选定", proposal: "单位建议，待老干部局决定" },
  deaths: { told: "已报去世，待确认", "taken-back": "曾报去世，单位已改回；仍停发提醒，待老干部局答复" },
};
