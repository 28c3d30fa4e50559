/** Characters that clerks write for one another: variants of one character, and others of the same sound. */
const variants: Readonly<Record<string, string>> = {
  勋: "勛",
  峰: "峯",
  云: "雲",
  强: "強",
  荣: "榮",
  华: "華",
  礼: "禮",
  俊: "儁",
  国: "國",
  兰: "蘭",
  军: "軍",
  贵: "貴",
  发: "發",
  凤: "鳳",
  丽: "麗",
  红: "紅",
};
const homophones: Readonly<Record<string, string>> = {
  珍: "贞",
  贞: "珍",
  英: "瑛",
  明: "铭",
  玉: "钰",
  建: "健",
  志: "智",
  平: "萍",
  芳: "方",
  梅: "玫",
  伟: "炜",
  林: "霖",
  文: "雯",
  祥: "翔",
  娟: "涓",
  琴: "芹",
};

/** The name with its last replaceable character written as a variant or a homophone; null where none can be. */
export function otherSpelling(name: string, by: "variant" | "homophone"): string | null {
  const table = by === "variant" ? variants : homophones;
  const letters = [...name];
  // The surname stays: a clerk who hears a name knows the family's character.
  for (let place = letters.length - 1; place > 0; place -= 1) {
    const other = table[letters[place]!];
    if (other !== undefined) return [...letters.slice(0, place), other, ...letters.slice(place + 1)].join("");
  }
  return null;
}
