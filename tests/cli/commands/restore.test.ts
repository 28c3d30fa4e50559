import { once } from "node:events";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startCommand } from "../../support/commandLine.js";
import { isRunning, postmasterOf, until } from "../../sync-server/support/processes.js";
import { addOf } from "../../sync-server/support/service.js";
import { openServiceFolder, type ServiceFolder } from "../support/serviceFolder.js";

let at: ServiceFolder;
beforeAll(async () => { at = await openServiceFolder(); });
afterAll(() => at.close());

test("[S1] killed in the middle of a restore, the database is as it was, and the restore can be done again", async () => {
  expect(await at.run("backup", "-o", "night.backup")).toMatchObject({ code: 0 });
  await at.service().submit("finance", at.token, [addOf("r3", { name: "赵强" })]);
  await at.stop();
  for (const step of ["正在写入 links", "正在核对 events"]) {
    const child = startCommand(["restore", "night.backup", "--replace"], at.folder);
    let said = "";
    await new Promise<void>((resolve) => {
      child.stderr!.on("data", (piece: Buffer) => {
        said += piece.toString("utf8");
        if (said.includes(step)) resolve();
      });
    });
    const postmaster = postmasterOf(at.dataDir)!;
    child.kill("SIGKILL");
    await once(child, "close");
    await until(() => !isRunning(postmaster));
    expect(said).toContain(step);
  }
  await at.start();
  expect((await at.service().base("finance", at.token)).records.map(({ recordId }) => recordId).sort()).toEqual(["r1", "r2", "r3"]);
  await at.stop();
  expect(await at.run("restore", "night.backup", "--replace")).toMatchObject({ code: 0 });
  await at.start();
  expect((await at.service().base("finance", at.token)).records.map(({ recordId }) => recordId).sort()).toEqual(["r1", "r2"]);
});
