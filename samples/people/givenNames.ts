/** Given names by sex and time: first and second characters that were in use, and whole names of one character. */
export interface GivenCharacters {
  readonly first: string;
  readonly second: string;
  readonly single: string;
}

export const givenCharacters: Readonly<Record<"男" | "女", readonly (GivenCharacters & { readonly until: number })[]>> =
  {
    男: [
      {
        until: 1944,
        first: "德永文玉树世福金长振殿兆守维宝鸿克继希",
        second: "山林贵才堂昌祥发勋厚春田生泉义禄安礼臣儒",
        single: "诚仁俭让义",
      },
      {
        until: 1959,
        first: "建国志永新卫光学庆兴明忠正保立云祖耀",
        second: "国华民平生东昌军明林祥胜才新强武义荣业和",
        single: "强军勇健刚",
      },
      {
        until: 2100,
        first: "志海晓永建国卫文剑春立伟俊宏江东少红",
        second: "军平东明伟勇斌峰华辉林强涛波革刚民彬荣",
        single: "军伟斌峰辉",
      },
    ],
    女: [
      {
        until: 1944,
        first: "秀桂淑玉素凤兰翠慧月佩宝爱瑞静巧金",
        second: "英兰珍芝芳荣云贞梅琴仙娥莲香华娟菊",
        single: "英贞兰芳",
      },
      {
        until: 1959,
        first: "秀桂淑玉丽爱建美惠素月金红亚凤雪",
        second: "英华兰珍芳琴云萍荣玲霞敏娟梅莉莲芬",
        single: "萍敏英霞",
      },
      {
        until: 2100,
        first: "丽晓红海春小燕雪玉建文亚惠志莉",
        second: "萍红华芳燕梅霞琴敏娟玲英云丽宁静洁",
        single: "敏红燕静丽",
      },
    ],
  };

/** Names of people of ethnic minorities, with the group and the code of the county in their numbers. */
export const minorityNames: readonly {
  readonly name: string;
  readonly gender: "男" | "女";
  readonly ethnicity: string;
  readonly home: string;
}[] = [
  { name: "阿不力孜·买买提", gender: "男", ethnicity: "维吾尔族", home: "653101" },
  { name: "古丽娜尔·吐尔逊", gender: "女", ethnicity: "维吾尔族", home: "654101" },
  { name: "巴特尔·孟和", gender: "男", ethnicity: "蒙古族", home: "150102" },
  { name: "叶尔肯·哈布力", gender: "男", ethnicity: "哈萨克族", home: "654101" },
];
