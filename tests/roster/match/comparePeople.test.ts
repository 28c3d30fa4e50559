import { describe, expect, test } from "vitest";
import { comparePeople } from "../../../roster/match/comparePeople.js";
import { isOneSlipApart } from "../../../roster/match/nearText.js";
import { numbers, subject } from "./subjects.js";

const codesOf = (comparison: ReturnType<typeof comparePeople>): readonly string[] => comparison.reasons.map((reason) => reason.code);

describe("comparePeople", () => {
  test("[M2] equal valid ID numbers are one person whatever the name", () => {
    const compared = comparePeople(subject("a", { idNumber: numbers.first, name: "李建国" }), subject("b", { idNumber: numbers.first, name: "李健国" }));
    expect(compared.decision).toBe("same");
    expect(codesOf(compared)).toContain("id-equal");
  });

  test("[M2] two different valid ID numbers are two people however alike the rest is", () => {
    const rest = { name: "李建国", birth: "1949-12-31", phones: ["13900000001"], origUnit: "财政局", workStart: "1968-10" };
    expect(comparePeople(subject("a", { ...rest, idNumber: numbers.first }), subject("b", { ...rest, idNumber: numbers.second })).decision).toBe("apart");
  });

  test("[M2] a name alone is apart, with a birth that fits it is for review", () => {
    expect(comparePeople(subject("a"), subject("b")).decision).toBe("apart");
    expect(comparePeople(subject("a", { birth: "1949" }), subject("b", { birth: "1949-12-31" })).decision).toBe("review");
    expect(comparePeople(subject("a", { birth: "1950" }), subject("b", { birth: "1949-12-31" })).decision).toBe("apart");
  });

  test.each([
    ["phone", { phones: ["13900000001"] }],
    ["home", { home: "望湖街道文昌路1号" }],
    ["former unit", { origUnit: "财政局" }],
    ["work start", { workStart: "1968-10" }],
    ["Party", { partyJoin: "1975-07-01" }],
  ])("[M3] name, full day of birth and equal %s are one person", (_what, more) => {
    const told = { birth: "1949-12-31", ...more };
    expect(comparePeople(subject("a", told), subject("b", told)).decision).toBe("same");
  });

  test.each([
    ["native place", { nativePlace: "江苏常州" }],
    ["retirement, which follows from the birth,", { retireDate: "2010-01" }],
  ])("[M3] equal %s proves nothing beside name and birth: that is for review", (_what, more) => {
    const told = { birth: "1949-12-31", ...more };
    expect(comparePeople(subject("a", told), subject("b", told)).decision).toBe("review");
  });

  test("[M3] a common name weighs less: with birth and unit 王英 is asked about, 令狐德昌 is not", () => {
    const told = { birth: "1949-12-31", origUnit: "财政局" };
    expect(comparePeople(subject("a", { ...told, name: "王英" }), subject("b", { ...told, name: "王英" })).decision).toBe("review");
    expect(comparePeople(subject("a", { ...told, name: "令狐德昌" }), subject("b", { ...told, name: "令狐德昌" })).decision).toBe("same");
  });

  test("[M3] births that agree to the month merge only with two strong fields more", () => {
    const told = { birth: "1949-12", phones: ["13900000001"] };
    expect(comparePeople(subject("a", told), subject("b", told)).decision).toBe("review");
    const more = { ...told, workStart: "1968-10" };
    expect(comparePeople(subject("a", more), subject("b", more)).decision).toBe("same");
  });

  test("[M3] a homophone with the same birth is for review, also where day and month changed places", () => {
    const a = subject("a", { name: "李建国", birth: "1949-12-03" });
    expect(comparePeople(a, subject("b", { name: "李健国", birth: "1949-12-03" })).decision).toBe("review");
    const phoned = { phones: ["13900000001"] };
    const swapped = comparePeople({ ...a, ...phoned }, subject("b", { name: "李健国", birth: "1949-03-12", ...phoned }));
    expect(swapped.decision).toBe("review");
    expect(codesOf(swapped)).toEqual(["phone-equal", "name-sound", "birth-near"]);
  });

  test("a number that is alike counts its day of birth once", () => {
    const a = subject("a", { idNumber: numbers.first });
    const b = subject("b", { idTold: "110105194912310024" });
    expect(codesOf(comparePeople(a, b))).toEqual(["name-equal", "id-near"]);
    expect(codesOf(comparePeople({ ...a, birth: "1949-12-31" }, { ...b, birth: "1949-12-31" }))).toEqual(["name-equal", "birth-equal", "id-near"]);
  });

  test("[M3] name and full day of birth without a third field, or with gender only, are for review", () => {
    const told = { birth: "1949-12-31" };
    expect(comparePeople(subject("a", told), subject("b", told)).decision).toBe("review");
    const man = { ...told, gender: "男" };
    expect(comparePeople(subject("a", man), subject("b", man)).decision).toBe("review");
  });

  test("[M3] another gender stops a merge, a year alone is no third field", () => {
    const told = { birth: "1949-12-31", phones: ["13900000001"] };
    expect(comparePeople(subject("a", { ...told, gender: "男" }), subject("b", { ...told, gender: "女" })).decision).toBe("review");
    const year = { birth: "1949-12-31", workStart: "1968" };
    expect(comparePeople(subject("a", year), subject("b", year)).decision).toBe("review");
  });

  test("the ID number's day of birth stands for a birth that is not told", () => {
    const a = subject("a", { idNumber: numbers.first, phones: ["13900000001"] });
    expect(comparePeople(a, subject("b", { birth: "1949-12-31", phones: ["13900000001"] })).decision).toBe("same");
  });

  test("[M3] a number with one slip and the same birth are for review under any name", () => {
    const a = subject("a", { name: "李建国", idNumber: numbers.first, birth: "1949-12-31" });
    const b = subject("b", { name: "王秀英", idTold: "110105194912310114", birth: "1949-12-31" });
    expect(comparePeople(a, b).decision).toBe("apart");
    expect(comparePeople(a, { ...b, idTold: "110105194912310024" }).decision).toBe("review");
    expect(codesOf(comparePeople(a, { ...b, idTold: "110105194912310024" }))).toEqual(["birth-equal", "id-near", "name-differs"]);
  });

  test("a number told of two people of one roster neither proves nor forbids", () => {
    const doubtful = { idNumber: numbers.first, idDoubtful: true };
    expect(comparePeople(subject("a", doubtful), subject("b", { ...doubtful, name: "王秀英" })).decision).toBe("review");
    expect(comparePeople(subject("a", doubtful), subject("b", doubtful)).decision).toBe("same");
    const b = subject("b", { idNumber: numbers.second, phones: ["13900000001"] });
    expect(comparePeople(subject("a", { ...doubtful, phones: ["13900000001"] }), b).decision).toBe("same");
  });

  test("it does not matter who is asked about whom", () => {
    const a = subject("a", { birth: "1949-12", phones: ["13900000001", "0519-85123456"] });
    const b = subject("b", { birth: "1949-12-31", phones: ["0519-85123456"], gender: "男" });
    expect(comparePeople(a, b)).toEqual(comparePeople(b, a));
  });
});

describe("isOneSlipApart", () => {
  test.each([
    ["1234", "1244", true],
    ["1234", "1324", true],
    ["1234", "1234", false],
    ["1234", "4231", false],
    ["1234", "1342", false],
    ["1234", "12345", false],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(isOneSlipApart(a, b)).toBe(expected);
  });
});
