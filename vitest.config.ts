import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/host/**", "tests/long/**", "**/node_modules/**"],
    // Two files at a time also on two cores: half of the time a test waits for its database, its service or its browser.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
