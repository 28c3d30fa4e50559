import { describe, expect, test } from "vitest";
import { nameCharacters } from "../../../roster/rules/nameCharacters.js";
import { findWith } from "../../support/checkRule.js";

const found = (name: string) => findWith(nameCharacters, ["姓名", "性别", "出生年月"], [[name, "男", "1949.12"]]).map(({ severity, params }) => [severity, params["odd"]]);

describe("name-characters", () => {
  test.each([["陈建国1", "1"], ["陈JG", "JG"], ["陈建国?", "?"], ["陈_建国", "_"], ["·陈建国", "·"]])("%s", (name, odd) => {
    expect(found(name)).toEqual([["warning", odd]]);
  });

  test.each(["陈建国", "陈 建", "买买提·阿不都拉", "阿依古丽•买买提", "陈建国(已故)", "欧阳〇", "㑇𠀀国", "★陈建国"])("%s is a name", (name) => {
    expect(found(name)).toEqual([]);
  });
});
