import { squeeze } from "./cells/plainText.js";

/** The commonest family names; nine in ten people bear one of them. */
const surnames = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由".split(""),
);

const notNames = new Set([
  "姓名", "合计", "小计", "总计", "共计", "累计", "总数", "人数", "备注", "说明", "单位", "填表人", "审核人", "制表人", "制表", "审核", "填表", "负责人", "经办人",
  "联系人", "以下空白", "无", "空", "必填", "选填", "示例", "样例", "男", "女", "汉族", "党员", "群众", "中共党员", "离休", "退休", "离休干部", "退休干部", "健在",
  "去世", "已故", "本科", "大专", "中专", "高中", "初中", "小学", "健康", "良好", "一般", "较差", "独居", "空巢", "自理", "丧偶", "已婚", "文本", "日期", "数字",
  "领导", "干部", "职工", "机关", "事业", "企业", "支部", "党支部", "科员", "局长", "主任", "处长", "科长", "书记", "正处级", "副处级", "正科级", "副科级",
]);

/** Whether a text can be the name of a person: two to four Chinese characters, or a minority name with ·. */
export function isNameLike(text: string): boolean {
  const name = squeeze(text).replace(/[([【][^)\]】]*[)\]】]?/gu, "").replace(/^[★☆※▲△●○◎■□◆◇*#〇]+|[★☆※▲△●○◎■□◆◇*#〇]+$/gu, "");
  if (notNames.has(name)) return false;
  if (/^\p{Script=Han}{1,12}(?:[·•・.]\p{Script=Han}{1,12})+$/u.test(name)) return true;
  return /^\p{Script=Han}{2,4}$/u.test(name) && !/[省市县区镇乡村街局委办院校厂处科组室级族岁]$|干部|人员|支部|单位|待遇|学校|公司|离休|退休|去世|已故|遗属|合计|小计|总计|空白|填表|审核/u.test(name);
}

/** Whether the first character is a common family name: the sign of a column of names. */
export function hasSurname(text: string): boolean {
  return surnames.has(squeeze(text).replace(/^[^\p{Script=Han}]+/u, "").charAt(0));
}

const unitEnd = /(?:局|委|办|办公室|院|会|公司|集团|学校|中学|小学|大学|学院|中心|所|队|站|厂|社|镇|乡|街道|办事处|厅|署|馆|库|银行|医院|政府|政协|人大|常委会|部|处|科|协会|联合会|法院|检察院|工会|团|区委|县委|市委|党校|宣传部|组织部|统战部|支队|大队|分局|支行|林场|农场|总社|供销社|园)/u;
const post = /(?:书记|局长|主任|主席|部长|处长|科长|院长|校长|所长|站长|队长|厂长|经理|总经理|董事长|县长|区长|市长|镇长|乡长|主席|秘书长|调研员|巡视员|科员|办事员|助理|委员|常委|教师|医师|工程师|会计|干事|庭长|检察长|行长|馆长|股长|组长|政委|参谋|司令员|员|长|师)(?:$|[(（、,，\s及兼;；/])/u;

export function isUnitLike(text: string): boolean {
  const head = text.normalize("NFKC").split(/[\s(]/u)[0]!;
  return head.length >= 3 && unitEnd.test(head.replace(/(?:委员|常委|办事员|科员|局长|部长|处长|科长|院长|所长|站长|队长|厂长|会计|主席).*$/u, "")) ;
}

export function isPostLike(text: string): boolean {
  return post.test(text.normalize("NFKC").trim());
}

export function isAddressLike(text: string): boolean {
  return text.length >= 4 && /[路街道巷弄号室村镇乡栋幢楼]|小区|新村|花园|公寓|单元|\d+-\d+/u.test(text);
}
