/** Common surnames, the commonest more than once; a few with two characters. */
export const surnames: readonly string[] = [
  ..."王李张刘陈杨黄赵吴周王李张刘陈杨黄赵吴周王李张刘",
  ..."徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾夏韦方",
  ..."白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤解仇查区单盖缪",
  "欧阳",
  "司马",
  "上官",
  "尉迟",
  "令狐",
];
