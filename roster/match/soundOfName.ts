import { pinyin } from "pinyin-pro";
import { soundOfLatin } from "./latinName.js";
import { isHanName } from "./normaliseName.js";
import { surnameIn } from "./surnames.js";

/** Each character and each surname is read once; they remember, and depend on nothing else. */
const read = { character: new Map<string, string>(), surname: new Map<string, string>() };

/**
 * How a normalised name sounds, with what is often not told apart made one: flat and curled tongue (zh/z, ch/c, sh/s),
 * n/l at the head, -ng/-n at the end; tones are left out, surnames have their own readings.
 * @example soundOfName("单志英") === soundOfName("单智瑛") // "san zi yin"
 */
export function soundOfName(name: string): string {
  if (name === "") return "";
  if (!isHanName(name)) return soundOfLatin(name);
  const surname = name.includes("·") ? "" : surnameIn(name);
  let sound = surname === "" ? "" : remembered(read.surname, surname, readSurname);
  for (const character of name.slice(surname.length)) {
    if (character === "·") continue;
    const syllable = remembered(read.character, character, readCharacter);
    sound = sound === "" ? syllable : `${sound} ${syllable}`;
  }
  return sound;
}

function remembered(known: Map<string, string>, text: string, readText: (text: string) => string): string {
  let sound = known.get(text);
  if (sound === undefined) known.set(text, (sound = readText(text)));
  return sound;
}

function readSurname(surname: string): string {
  return pinyin(surname, { surname: "head", toneType: "none", type: "array", v: true }).map(blur).join(" ");
}

function readCharacter(character: string): string {
  return blur(pinyin(character, { toneType: "none", v: true }));
}

function blur(syllable: string): string {
  return syllable.replace(/^([zcs])h/u, "$1").replace(/^n/u, "l").replace(/([aei])ng$/u, "$1n");
}
