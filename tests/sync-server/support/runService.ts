// Runs as a process of its own: the service on a data folder, until it is killed. Says its address and token, or why not.
// DATABASE_URL of the environment names another database than the embedded one.
import { startService } from "../../../sync-server/main.js";

const url = process.env["DATABASE_URL"];
const started = await startService({ DATA_DIR: process.argv[2], PORT: process.argv[3] ?? "0", LOG_LEVEL: "silent", ...(url === undefined ? {} : { DATABASE_URL: url }) });
if (started.ok) {
  const { url, adminToken } = started.value;
  process.stdout.write(`${JSON.stringify({ url, adminToken })}\n`);
  process.on("SIGTERM", () => void started.value.close().then(() => process.exit(0)));
} else {
  process.stdout.write(`${JSON.stringify({ faults: started.faults })}\n`);
}
