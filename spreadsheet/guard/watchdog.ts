/**
 * A thread beside the reading one, so that it runs while that one is busy: ends the process when it takes more memory
 * than allowed, buffers included, or when the process that asked is gone. As plain script, since it must start at once
 * and small.
 */
export const watchdog = `
const { workerData } = require("node:worker_threads");
const tooMuch = process.platform === "win32" ? "SIGKILL" : "SIGUSR2";
setInterval(() => {
  if (process.memoryUsage.rss() > workerData.bytes) process.kill(process.pid, tooMuch);
  if (process.ppid !== workerData.parent) process.kill(process.pid, "SIGKILL");
}, 20);
`;
