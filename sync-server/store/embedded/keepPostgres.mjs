// Starts PostgreSQL and stops it when whoever started this process is gone: its end of our stdin then closes, also
// after kill -9. Plain JavaScript, so that it runs without a loader. Argument: { command, args, uid?, gid?, env } as JSON.
import { spawn } from "node:child_process";

const { command, args, uid, gid, env } = JSON.parse(process.argv[2]);
const postgres = spawn(command, args, { uid, gid, env, cwd: "/", stdio: ["ignore", "ignore", "inherit"] });

// Ctrl-C and a service manager's SIGTERM reach the whole group; the service ends its own work first and then lets go.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => undefined);

process.stdin.resume();
process.stdin.on("error", stop);
process.stdin.on("close", stop);

postgres.on("error", () => process.exit(127));
postgres.on("exit", (code) => process.exit(code ?? 1));

let stopping = false;
function stop() {
  if (stopping) return;
  stopping = true;
  // SIGINT: roll back what is open and shut down cleanly. PostgreSQL 18 was seen to hang in that, soon after a start, with
  // its checkpointer asleep: then SIGQUIT, and recovery at the next start. A service that ends has had everything written before.
  postgres.kill("SIGINT");
  setTimeout(() => postgres.kill("SIGQUIT"), 5_000).unref();
}
