// Runs as a process of its own: has everything loaded and starts the service when the folder to serve comes on stdin, so that
// a start after a kill takes no longer than the service's own. Says its address and token, or why not.
import { once } from "node:events";
import { createInterface } from "node:readline";
import { startService } from "../../../sync-server/main.js";

const [dataDir] = (await once(createInterface({ input: process.stdin }), "line")) as [string];
const started = await startService({ DATA_DIR: dataDir, PORT: "0", LOG_LEVEL: "silent" });
if (started.ok) {
  const { url, adminToken } = started.value;
  process.stdout.write(`${JSON.stringify({ url, adminToken })}\n`);
  process.on("SIGTERM", () => void started.value.close().then(() => process.exit(0)));
} else {
  process.stdout.write(`${JSON.stringify({ faults: started.faults })}\n`);
  process.exit(1);
}
