/** How units write official names: shorter, older, or with an answer instead of a state. */
export const shortEthnicity = {
  汉族: "汉",
  回族: "回",
  满族: "满",
  壮族: "壮",
  蒙古族: "蒙古",
  维吾尔族: "维吾尔",
  哈萨克族: "哈萨克",
};

export const shortEducation = { 大学本科: "本科", 大学专科: "大专", 中等专科: "中专", 技工学校: "技校" };

export const shortRank = {
  副厅局级: "副厅级",
  正县处级: "正处级",
  副县处级: "副处级",
  正乡科级: "正科级",
  副乡科级: "副科级",
};

export const countyRank = {
  副厅局级: "副厅局级",
  正县处级: "正县级",
  副县处级: "副县级",
  正乡科级: "正科",
  副乡科级: "副科",
  其他: "无",
};

export const shortTreatment = {
  副厅局级待遇: "副厅级",
  正县处级待遇: "正处级",
  副县处级待遇: "副处级",
  正乡科级待遇: "正科级",
  副乡科级待遇: "副科级",
  其他: "无",
};

export const shortParty = {
  中共党员: "党员",
  民盟盟员: "民盟",
  九三学社社员: "九三学社",
  民革党员: "民革",
  农工党党员: "农工党",
};

export const cadreKind = { 离休: "离休干部", 退休: "退休干部" };

export const plainHealth = { 健康或良好: "良好", 一般或较弱: "一般", 有慢性病: "慢性病", 患重大疾病: "重大疾病" };

export const plainCare = { 生活自理: "自理", 部分自理: "半自理", 生活不能自理: "不能自理" };

export const shortPeriod = { 抗日战争前期: "抗战前期", 抗日战争后期: "抗战后期", 解放战争时期: "解放战争" };
