// Runs as a process of its own: the service on a data folder, told its address and token in its first line, until it is ended.
import { pino } from "pino";
import { loadConfig } from "../sync-server/config.js";
import { startServer } from "../sync-server/main.js";

const service = await startServer(loadConfig({ DATA_DIR: process.argv[2]!, PORT: "0" }), { log: pino({ level: "silent" }) });
process.stdout.write(`${JSON.stringify({ url: service.url, adminToken: service.adminToken })}\n`);
process.on("SIGTERM", () => void service.close().then(() => process.exit(0)));
