/** 月度变动报告、催报、问询: what the duties of units are called, and the texts that the office copies out. */
export const duties = {
  /** Kinds of a month's changes. */
  kinds: {
    added: "新增", "transferred-in": "转入", relisted: "恢复在册", died: "去世", "struck-off": "去世注销", "transferred-out": "转出", mistaken: "误录",
    duplicate: "重复", other: "其他减少", corrected: "更正",
  },
  states: { "not-owed": "无须报送", running: "当月未结束", due: "未报", overdue: "逾期未报", confirmed: "已报" },
  questionStates: { open: "待答复", answered: "已答复", reopened: "再问待答复", closed: "已办结", withdrawn: "已撤回" },
  none: "无变动",
  /** 催报通知: overdue, and the reminder before the deadline. No person is named in them. */
  remind: {
    overdueTitle: "关于催报{month}离退休干部月度变动报告的通知",
    dueTitle: "关于报送{month}离退休干部月度变动报告的提醒",
    to: "{unit}：",
    overdue: "你单位{month}离退休干部月度变动报告应于{due}前报送，截至{today}尚未收到，已逾期{days}天。",
    due: "你单位{month}离退休干部月度变动报告请于{due}前报送，截至{today}尚未收到。",
    missing: "目前尚缺：",
    missingRoster: "本单位名册（尚未报送过）",
    missingLead: "经办人已报送、待分管领导确认的变动{count}份",
    missingConfirmation: "分管领导对当月变动的确认（当月无变动的，按“无变动”确认，实行零报告）",
    item: "{number}. {text}；",
    lastItem: "{number}. {text}。",
    year: "今年以来，你单位月度变动报告应报{owed}次，按时{onTime}次，逾期{late}次。",
    close: "请抓紧办理，并在办结后告知我局。",
    closeDue: "请按时办理。",
    sender: "老干部局",
    indent: "　　",
  },
  month: "{year}年{month}月",
  day: "{year}年{month}月{day}日",
};
