import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The pages that the service serves: built into out/pages, with relative addresses, so that they stand under any path. */
export default defineConfig({
  root: at("./addin"),
  base: "./",
  plugins: [react()],
  worker: { format: "es" },
  build: {
    outDir: at("./out/pages"),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { pane: at("./addin/pane.html"), workbench: at("./addin/workbench.html"), serviceWorker: at("./addin/offline/serviceWorker.ts") },
      // The worker of offline use keeps its name and place: its address is what browsers know it by.
      output: { entryFileNames: ({ name }) => (name === "serviceWorker" ? "serviceWorker.js" : "assets/[name]-[hash].js") },
    },
  },
});
