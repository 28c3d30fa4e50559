/** 表册: forms that are filled in or signed on paper. */
export const forms = {
  page: {
    unit: "填报单位：{unit}",
    unitStamp: "填报单位（盖章）：{unit}",
    asOf: "截止日期：{asOf}",
    people: "共 {count} 人",
    kinds: "共 {count} 人（离休 {lixiu} 人，退休 {tuixiu} 人）",
    day: "{year}年{month}月{day}日",
    blankDay: "　　　年　　月　　日",
    blank: "　　　　　　",
    footer: "&C第 &P 页 共 &N 页",
    header: "&R内部资料　注意保管",
    author: "银龄名册",
    none: "（无）",
    masked: "公民身份号码按规定隐去中间部分。",
  },
  heads: {
    seq: "序号", name: "姓名", gender: "性别", idNumber: "公民身份号码", birth: "出生年月", political: "政治面貌", start: "参加（革命）工作时间", kind: "离退休类别",
    retired: "离退休时间", post: "原工作单位及职务", rank: "原职级", treatment: "现享受待遇", remark: "备注", phone: "联系电话", landline: "固定电话",
    contact: "联系人", relation: "与本人关系", contactPhone: "联系人电话", address: "家庭住址", birthday: "生日", wish: "个人意愿", turns: "年满",
    amount: "慰问金（元）", goods: "慰问品", signed: "签领人", proxy: "代领人与本人关系", signedOn: "签领日期",
  },
  roster: {
    sheet: "名册", title: "{unit}离退休干部名册", untitled: "离退休干部名册",
    lead: "单位负责人（签字）：", checked: "审核人：", made: "制表人：", stamp: "（单位盖章）", filled: "填报日期：{day}", phone: "联系电话：",
  },
  gifts: {
    sheet: "签领表", title: "{occasion}慰问金（品）发放签领表", total: "合计", totalWords: "合计金额（大写）：{words}", totalBlank: "合计金额（大写）：　　　　　　　　　　　　",
    lead: "单位负责人：", checked: "财务审核：", made: "经办人（两人）：",
    note: "请本人签领；代领的，由代领人签名并注明与本人的关系。",
  },
  phones: { sheet: "通讯录", title: "{unit}离退休干部通讯录", untitled: "离退休干部通讯录", note: "仅供服务老同志时使用，请妥善保管，不得外传。" },
  birthdays: {
    sheet: "生日名单", title: "{unit}离退休干部{year}年{month}月生日名单", untitled: "离退休干部{year}年{month}月生日名单",
    solarDay: "{month}月{day}日", dayUnknown: "{month}月（日子不详）", solar: "公历", lunar: "农历{text}", wished: "按本人意愿", age: "{age}岁", round: "{age}岁寿辰",
    ask: "请先询问本人", askWhy: { "lunar-day-unknown": "愿按农历过生日，没有登记农历日期", unreadable: "个人意愿“{wish}”看不明白" },
    note: "有个人意愿的按个人意愿，没有的按档案出生日期（公历）。农历日期已换算为{year}年的公历日期。",
    unlisted: "另有 {count} 人没有出生月份，未列入。",
  },
  blank: {
    sheet: "花名册", title: "离退休干部花名册", unit: "填报单位：", day: "填报日期：　　　年　　月　　日",
    sign: "单位负责人：　　　　　　　　审核人：　　　　　　　　制表人：　　　　　　　　联系电话：",
    guide: "填表说明", lists: "可选值", guideTitle: "填表说明", guideHeads: ["栏目", "要求", "怎么填"],
    guideNotes: ["一人一行，不要合并单元格，不要改动表头。", "下拉列表里没有合适的，可以照实填写，检查时会提示。", "身份证号、电话和年月已设为文本格式，直接录入即可。", "去世的老同志不要删行：把“健在状态”改为“去世”，并填去世时间。"],
    listTitle: "下拉列表的可选值（请勿改动）",
    listHead: "可选：{list}",
    required: {
      must: "必填", "must-lixiu": "离休干部必填", "must-tuixiu": "退休干部必填", "if-member": "中共党员必填", "if-deceased": "去世的必填", should: "应填", optional: "选填", derived: "可自动推算",
    },
    hints: {
      id: "18位号码，最后一位可以是X。", date: "写到月即可，如 1945.03；知道日子的写 1945.03.05。", code: "请从下拉列表中选择。",
      phone: "手机号11位；座机写区号，如 0519-85123456；两个号码之间用“、”隔开。", flag: "填“是”或“否”，情况写在括号里，如：是（上海）。", number: "填数字。", text: "照实填写。", subtable: "照实填写。",
      name: "写全名，与身份证一致，字间不加空格。", birth_date: "以档案认定为准，写到月即可，如 1945.03。", birthday_wish: "愿按农历过生日的，写“农历三月初五”；按公历的，写“公历3月5日”。", seq: "从1开始顺着编。",
      retire_date: "以批准的时间为准，如 2005.06。", remark: "其他需要说明的情况。",
    },
  },
};
