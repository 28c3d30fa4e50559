import { describe, expect, test } from "vitest";
import { parseAcceptances, writeAcceptances } from "../../../roster/rules/acceptanceFile.js";

const entry = { rule: "id-number-birth", field: "id_no", valueHash: "a1", reason: "以档案认定为准", acceptedBy: "经办人甲", acceptedOn: "2026-11-22" } as const;
const faulty = (data: unknown) => {
  const read = parseAcceptances(typeof data === "string" ? data : JSON.stringify(data));
  return read.ok ? null : read.refusal;
};

describe("a file of acceptances", () => {
  test("[C4] what is written is read again", () => {
    for (const acceptances of [[], [entry], [entry, { ...entry, field: null }]]) {
      expect(parseAcceptances(writeAcceptances({ salt: "s", acceptances }))).toEqual({ ok: true, value: { version: 1, salt: "s", acceptances } });
    }
  });

  test("a byte order mark does not matter", () => {
    expect(parseAcceptances(`\uFEFF${writeAcceptances({ salt: "s", acceptances: [entry] })}`).ok).toBe(true);
  });

  test.each([
    ["nonsense", { entry: 0, part: "JSON" }],
    [[], { entry: 0, part: "version" }],
    [{ version: 2, salt: "s", acceptances: [] }, { entry: 0, part: "version" }],
    [{ version: 1, acceptances: [] }, { entry: 0, part: "salt" }],
    [{ version: 1, salt: "s" }, { entry: 0, part: "acceptances" }],
    [{ version: 1, salt: "s", acceptances: [entry, { ...entry, reason: " " }] }, { entry: 2, part: "reason" }],
    [{ version: 1, salt: "s", acceptances: [{ ...entry, field: 3 }] }, { entry: 1, part: "field" }],
    [{ version: 1, salt: "s", acceptances: [{ ...entry, acceptedOn: "yesterday" }] }, { entry: 1, part: "acceptedOn" }],
    [{ version: 1, salt: "s", acceptances: ["x"] }, { entry: 1, part: "acceptances" }],
  ])("a faulty one is refused with the place: %j", (data, params) => {
    expect(faulty(data)).toEqual({ code: "acceptances-unreadable", params });
  });
});
