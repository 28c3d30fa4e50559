import { checkCharacter } from "../../roster/codes/idNumber.js";

/** A made-up number with the right last character. @example idNumber("110105", "19491231", "002") === "11010519491231002X" */
export function idNumber(area: string, birth: string, serial: string): string {
  const first17 = area + birth + serial;
  return first17 + checkCharacter(first17);
}
