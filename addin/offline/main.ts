// Part of `npm run build`, after all else lies in its place: tsx addin/offline/main.ts out/pages
import { writePrecache } from "./listPages.js";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Say which folder: tsx addin/offline/main.ts FOLDER");
await writePrecache(folder);
