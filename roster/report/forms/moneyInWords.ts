const digits = "零壹贰叁肆伍陆柒捌玖";
const steps = ["", "拾", "佰", "仟"];
const groups = ["", "万", "亿"];

/**
 * An amount as receipts write it (票据填写规范: 正确填写票据和结算凭证的基本规定, 三).
 * @example moneyInWords(12300.5) === "壹万贰仟叁佰元伍角整"
 */
export function moneyInWords(amount: number): string {
  const cents = Math.round(amount * 100);
  const [whole, dime, cent] = [Math.floor(cents / 100), Math.floor(cents / 10) % 10, cents % 10];
  const yuan = whole === 0 ? "" : `${wholeInWords(whole)}元`;
  if (dime === 0 && cent === 0) return yuan === "" ? "零元整" : `${yuan}整`;
  const middle = dime > 0 ? `${digits[dime]!}角` : yuan === "" ? "" : "零";
  return `${yuan}${middle}${cent > 0 ? `${digits[cent]!}分` : "整"}`;
}

function wholeInWords(whole: number): string {
  let text = "";
  let needsZero = false;
  for (let place = groups.length - 1; place >= 0; place -= 1) {
    const part = Math.floor(whole / 10_000 ** place) % 10_000;
    if (part === 0) {
      needsZero ||= text !== "";
      continue;
    }
    // 壹拾万零柒仟: a zero where one was passed, at the end of the higher four or the beginning of these.
    if (text !== "" && (needsZero || part < 1000 || Math.floor(whole / 10_000 ** (place + 1)) % 10 === 0)) text += "零";
    text += `${partInWords(part)}${groups[place]!}`;
    needsZero = false;
  }
  return text;
}

function partInWords(part: number): string {
  let text = "";
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(part / 10 ** place) % 10;
    if (digit > 0) text += `${digits[digit]!}${steps[place]!}`;
    else if (text !== "" && part % 10 ** place > 0 && !text.endsWith("零")) text += "零";
  }
  return text;
}
