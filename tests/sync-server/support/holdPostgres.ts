// Runs as a process of its own: holds the embedded PostgreSQL of a folder until it is killed. Says "ready" or why not.
import { openEmbeddedPostgres } from "../../../sync-server/store/embeddedPostgres.js";
import { StartFault } from "../../../sync-server/startFault.js";

try {
  const held = await openEmbeddedPostgres({ dataDir: process.argv[2]! });
  process.stdout.write(`ready ${JSON.stringify(held.connection)}\n`);
  setInterval(() => undefined, 1000);
} catch (error) {
  process.stdout.write(`fault ${error instanceof StartFault ? error.code : String(error)}\n`);
}
