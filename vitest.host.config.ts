import { defineConfig } from "vitest/config";

/** Tests that need more than npm: LibreOffice, and workbooks by many programs. Run by tests/host/run. */
export default defineConfig({
  test: {
    include: ["tests/host/**/*.test.ts"],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
