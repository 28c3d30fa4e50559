import type { FindingWords } from "../findingWords.js";

/** 离休、退休 */
export const retirement: Readonly<Record<string, FindingWords>> = {
  "lixiu-start-date": {
    title: "离休人员参加革命工作时间晚于1949年9月30日",
    message: "类别为离休，但参加革命工作时间是{start}，晚于1949年9月30日。",
    advice: "请对照档案核对参加革命工作时间；时间无误的，请把类别改为退休。",
  },
  "lixiu-start-missing": {
    title: "离休人员缺少参加革命工作时间",
    message: "类别为离休，但没有填写参加革命工作时间（也没有可代替的参加工作时间）。",
    advice: "请按档案补填参加革命工作时间，填到年月即可，知道日期的填到日。",
  },
  "lixiu-period": {
    title: "参加革命时期与时间不符",
    message: "填写的时期是“{stated}”，按参加革命工作时间{start}应为{derived}。",
    advice: "请核对参加革命工作时间；时期以老干部局认定为准，确认后可采用建议的时期。",
  },
  "lixiu-birth": {
    title: "离休人员出生时间偏晚",
    message: "类别为离休，但出生时间是{birth}，1949年9月30日时还不满11周岁。",
    advice: "请核对出生时间和离退休类别。",
  },
  "lixiu-new": {
    title: "今年新办离休手续",
    message: "离休时间是{date}。现在一般不再有新办离休手续的情况。",
    advice: "请核对离退休时间和类别；确属今年新办的，请附批准文件向老干部局说明。",
  },
  "tuixiu-start-date": {
    title: "退休人员在1949年9月30日以前参加工作",
    message: "类别为退休，但参加工作时间是{start}，在1949年9月30日以前。",
    advice: "请核对参加工作时间；时间无误的，请核对类别是否应为离休或建国前参加工作退休干部。",
  },
  "retire-date-statutory": {
    title: "离退休时间与法定退休时间不符",
    message: "离退休时间是{date}，{class}法定退休时间为{statutory}，{direction}{months}个月。",
    advice: "请核对出生时间和离退休时间；属提前退休、病退、弹性退休或延迟退休的，请在备注中注明。",
    terms: {
      male: "按男职工", female55: "按女干部", female50: "按女工人",
      early: "早了", late: "晚了",
    },
  },
  "not-yet-retired": {
    title: "尚未退休",
    message: "{because}，目前还不是离退休人员，不计入统计。",
    advice: "请待办理退休手续后再列入名册；已经退休的，请更正类别或离退休时间。",
    terms: { "on-leave": "类别为内退", ahead: "离退休时间{date}还没有到" },
  },
  "rank-treatment": {
    title: "现享受待遇低于原职务层次",
    message: "原职务层次是{rank}，现享受待遇是{treatment}，待遇低于职务层次。",
    advice: "请核对这两项；待遇一般不低于原职务层次。",
  },
  "rank-in-post": {
    title: "职级写在职务里",
    message: "“{post}”中含有级别“{rank}”，而原职级一栏是空的。",
    advice: "建议把级别填到原职级一栏，职务栏写“{rest}”。",
  },
};
