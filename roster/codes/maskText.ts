/**
 * A citizen's number as others than its unit see it (P2): the first and last four of 15 or 18 characters; of anything else
 * nothing but its length, up to 18.
 * @example maskNumber("11010519491231002X") === "1101**********002X"
 */
export function maskNumber(number: string): string {
  const isWhole = number.length === 15 || number.length === 18;
  if (!isWhole) return "*".repeat(Math.min(number.length, 18));
  return number.slice(0, 4) + "*".repeat(number.length - 8) + number.slice(-4);
}

/** Nothing below it can hide a number or a phone; most texts are short and hold no such run. */
const anyRun = /[0-9０-９]{6}/u;

/**
 * Text of people without the numbers that may hide in it: citizens' numbers and mobile phones in remarks, posts and names of
 * files.
 * @example maskText("张三110105194912310021") === "张三1101**********0021"
 */
export function maskText(text: string): string {
  if (!anyRun.test(text)) return text;
  return text
    .replace(/[0-9]{6}[ -][0-9]{8}[ -]?[0-9]{3}[0-9xX]/g, (number) => maskNumber(number.replace(/[ -]/g, "")))
    .replace(/[0-9０-９]{14,}[0-9０-９xXＸｘ]?/gu, (digits) => maskNumber(digits.normalize("NFKC")))
    .replace(/(?<![0-9０-９])[1１][3-9３-９][0-9０-９]{9}(?![0-9０-９])/gu, (phone) => `${phone.slice(0, 3)}****${phone.slice(-4)}`);
}

/**
 * Phones of every kind, and whatever else of digits stands beside them: a mobile keeps its first three and last four, another
 * long number its last two, a short one nothing.
 * @example maskPhones("0519-85123456 儿子13912345678") === "****-******56 儿子139****5678"
 */
export function maskPhones(text: string): string {
  return text.replace(/[0-9０-９]{3,}/gu, (digits) => {
    if (/^[1１][3-9３-９].{9}$/u.test(digits)) return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
    return digits.length < 7 ? "*".repeat(digits.length) : "*".repeat(Math.min(digits.length, 18) - 2) + digits.slice(-2);
  });
}

/** Down to the street's office: 街道, 镇 or 乡, or what comes before it. @example maskAddress("银湖区雀巢街道翠竹路7号") === "银湖区雀巢街道****" */
export function maskAddress(text: string): string {
  const kept = /^.{0,40}?(?:街道|[^街]镇|乡)/u.exec(text)?.[0] ?? /^.{0,30}(?:(?<![小社园])区|县|市)/u.exec(text)?.[0] ?? "";
  return `${maskText(kept)}****`;
}
