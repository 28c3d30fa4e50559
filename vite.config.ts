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
      // hucre does not say so of itself, but none of its modules does anything by being read: what a page does not use stays away.
      treeshake: { moduleSideEffects: (id) => !id.includes("/hucre/") },
      input: {
        pane: at("./addin/pane.html"), workbench: at("./addin/workbench.html"), signIn: at("./addin/signIn.html"), help: at("./addin/help.html"),
        functions: at("./addin/functions/main.ts"), serviceWorker: at("./addin/offline/serviceWorker.ts"),
      },
      // The manifest names the functions' script, and browsers know the worker of offline use by its address; everything else bears a hash of its content.
      output: { entryFileNames: ({ name }) => (name === "functions" || name === "serviceWorker" ? `${name}.js` : "assets/[name]-[hash].js") },
    },
  },
});
