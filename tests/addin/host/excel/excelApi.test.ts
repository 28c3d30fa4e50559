import { expect, test } from "vitest";
import { covers, parseVersion } from "../../../support/excelHost/apiSets.js";
import { listMembers, usedMembers } from "../../../support/excelHost/usedMembers.js";

const { members, probes } = usedMembers();

test("every member of Excel's API that is used is listed with its requirement set", async () => {
  expect(members.length).toBeGreaterThan(50);
  await expect(listMembers(members)).toMatchFileSnapshot("../../../../docs/excel-api.md");
});

test("nothing above ExcelApi 1.9 is used where Excel was not asked for it, and nothing above 1.15 at all", () => {
  const tooNew = members.filter(({ set }) => !covers([1, 15], set)).map(({ member }) => member);
  expect(tooNew).toEqual([]);
  // What an event brings is asked for where it is registered.
  const all = [...probes.values()].flat();
  const askedIn = (member: string, file: string): readonly string[] => (/^Worksheet\w+EventArgs\./u.test(member) && !member.startsWith("WorksheetChangedEventArgs.") ? all : probes.get(file)!);
  const unasked = members.filter(({ set }) => !covers([1, 9], set)).flatMap(({ member, set, files }) => files.filter((file) => !askedIn(member, file).some((asked) => covers(parseVersion(asked), set))).map((file) => `${member} in ${file}`));
  expect(unasked).toEqual([]);
});

test("what is newer than 1.9 is found, so that the test above has something to say", () => {
  expect(members.filter(({ set }) => !covers([1, 9], set)).map(({ member }) => member)).toContain("Range.getMergedAreasOrNullObject");
});
