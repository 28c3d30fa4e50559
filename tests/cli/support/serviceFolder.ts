import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand, type CommandRun } from "../../support/commandLine.js";
import { addOf, setOf, startTestService, type TestService } from "../../sync-server/support/service.js";

/** A folder where a service runs on ./data, as commands find it that are run there. */
export interface ServiceFolder {
  readonly folder: string;
  readonly dataDir: string;
  readonly keyFile: string;
  /** The one that runs now. */
  service(): TestService;
  readonly token: string;
  run(...args: string[]): Promise<CommandRun>;
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

/** Three events of one unit: two people, one of them changed. */
export async function openServiceFolder(): Promise<ServiceFolder> {
  const folder = mkdtempSync(join(tmpdir(), "roster-operations-"));
  chmodSync(folder, 0o711);
  const dataDir = join(folder, "data");
  let service = await startTestService(dataDir);
  const token = await service.openUnit("finance");
  await service.submit("finance", token, [addOf("r1", { name: "李建国", id_no: "11010519491231002X", mobile: "13900000001" }), addOf("r2", { name: "王芳" })]);
  await service.submit("finance", token, [setOf("r1", "mobile", "13900000001", "13900000002")]);
  return {
    folder, dataDir, token, keyFile: join(dataDir, "service-keys.json"),
    service: () => service,
    run: (...args) => runCommand(args, folder),
    stop: () => service.service.close(),
    start: async () => { service = await startTestService(dataDir); },
    close: async () => {
      await service.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
