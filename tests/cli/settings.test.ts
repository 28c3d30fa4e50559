import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { readSettings } from "../../cli/settings.js";

const before = process.cwd();
afterEach(() => { process.chdir(before); });

test("settings stand in .env of the folder, and the environment's word counts more", () => {
  const folder = mkdtempSync(join(tmpdir(), "roster-settings-"));
  process.chdir(folder);
  expect(readSettings({ PORT: "1" })).toEqual({ PORT: "1" });
  writeFileSync(join(folder, ".env"), "# 服务设置\nPORT=3000\nDATA_DIR=\"/srv/银龄 数据\"\n");
  expect(readSettings({ PORT: "1" })).toEqual({ PORT: "1", DATA_DIR: "/srv/银龄 数据" });
  process.chdir(before);
  rmSync(folder, { recursive: true });
});
