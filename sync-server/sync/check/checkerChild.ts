import { guardMemory } from "../../../spreadsheet/guard/guardMemory.js";
import { checkUpload, type UploadCheck } from "./checkUpload.js";

// The main of the child process that guardedChecker starts: checks one workbook at a time and sends back what it would tell.

guardMemory();
process.on("message", (job: UploadCheck) => { process.send!({ kind: "checked", outcome: checkUpload(job) }); });
process.send!({ kind: "ready" });
