export type UnitNature = "机关" | "事业" | "企业" | "街镇";

/** A unit of the made-up district, with how many people of each kind it lists and how it keeps its roster. */
export interface SampleUnit {
  readonly unitId: string;
  readonly name: string;
  /** As people write it in a sentence, without the district. */
  readonly short: string;
  readonly nature: UnitNature;
  readonly layout: string;
  readonly file: string;
  readonly lixiu: number;
  readonly cadres: number;
  readonly workers: number;
  /** Of the cadres, those who retired in the as-of year. */
  readonly newThisYear: number;
}

/** An invented district: no division of China bears this name. */
export const DISTRICT = "澜溪区";

type Row = readonly [
  name: string,
  nature: UnitNature,
  layout: string,
  file: string,
  counts: readonly [lixiu: number, cadres: number, workers: number, fresh: number],
];

const rows: readonly Row[] = [
  ["区委办公室", "机关", "plainList", "区委办离退休干部花名册.xlsx", [3, 12, 1, 1]],
  ["区人大常委会办公室", "机关", "groupedList", "区人大办离退休干部名册(2026).xlsx", [5, 10, 0, 0]],
  ["区人民政府办公室", "机关", "threeRowHeads", "政府办老干部信息表.xlsx", [4, 13, 2, 1]],
  ["区政协办公室", "机关", "groupedList", "政协机关离退休人员.xlsx", [4, 9, 0, 0]],
  ["区纪律检查委员会", "机关", "plainList", "纪委离退休干部花名册.xlsx", [0, 11, 0, 1]],
  ["区委组织部", "机关", "lixiuCollection", "老干部局离休干部信息采集表.xlsx", [4, 8, 0, 0]],
  ["区委宣传部", "机关", "combinedCells", "宣传部离退休人员情况表.xlsx", [1, 12, 0, 1]],
  ["区财政局", "机关", "platformTemplate", "财政局离退休人员登记数据导入.xlsx", [0, 20, 2, 1]],
  ["区人力资源和社会保障局", "机关", "sheetPerCategory", "人社局离退休花名册(分类).xlsx", [3, 19, 5, 1]],
  ["区公安分局", "机关", "policeExport", "公安分局退休民警导出.xlsx", [0, 24, 0, 1]],
  ["区人民法院", "机关", "sideTables", "法院离退休干部及配偶情况.xlsx", [0, 13, 0, 0]],
  ["区教育局", "事业", "schoolQuery", "教育系统退休人员查询表.xlsx", [0, 34, 0, 1]],
  ["区第一中学", "事业", "schoolQuery", "一中退休教职工.xlsx", [0, 22, 3, 0]],
  ["区人民医院", "事业", "partyBranches", "人民医院离退休党员台账.xlsx", [0, 24, 0, 1]],
  ["区农业农村局", "机关", "oldWorkbook", "农业农村局离退休人员.xls", [3, 17, 2, 0]],
  ["区水利局", "机关", "oldWorkbook", "水利局离退休干部2026.xls", [0, 14, 3, 1]],
  ["区交通运输局", "机关", "stackedTables", "交通局离退休干部.xlsx", [3, 16, 0, 0]],
  ["区住房和城乡建设局", "机关", "withStatistics", "住建局老干部统计与名册.xlsx", [0, 20, 0, 1]],
  ["区市场监督管理局", "机关", "systemExport", "市场监管局离退休导出.csv", [0, 18, 0, 0]],
  ["区自然资源局", "机关", "systemExport", "自然资源局人员.csv", [0, 12, 0, 1]],
  ["望湖街道办事处", "街镇", "townLedger", "望湖街道离退休干部台账.xlsx", [0, 16, 0, 0]],
  ["青石镇人民政府", "街镇", "townLedger", "青石镇老干部台账.xlsx", [0, 15, 1, 1]],
  ["区供销合作总社", "企业", "companyList", "供销社退休人员花名册.xlsx", [0, 12, 5, 1]],
  ["区自来水公司", "企业", "filteredList", "自来水公司退休人员管理.xlsx", [0, 14, 4, 0]],
];

export const sampleUnits: readonly SampleUnit[] = rows.map(
  ([short, nature, layout, file, [lixiu, cadres, workers, newThisYear]], place) => ({
    unitId: `u${String(place + 1).padStart(2, "0")}`,
    name: short.startsWith("区") ? DISTRICT + short.slice(1) : DISTRICT + short,
    short,
    nature,
    layout,
    file,
    lixiu,
    cadres,
    workers,
    newThisYear,
  }),
);

export function unitOf(unitId: string): SampleUnit {
  const unit = sampleUnits.find((candidate) => candidate.unitId === unitId);
  if (unit === undefined) throw new Error(`No such unit in the sample: ${unitId}`);
  return unit;
}
