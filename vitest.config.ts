import { defineConfig } from "vitest/config";

/** Pure code: nothing of one file is left for the next, so what is imported stays, and an import costs once instead of once a file. */
const pure = ["tests/roster/**/*.test.ts", "tests/spreadsheet/**/*.test.ts", "tests/samples/**/*.test.ts"];

export default defineConfig({
  test: {
    // Three files at a time also on two cores: for a good part of its time a test waits for its database, its service or its browser.
    maxWorkers: 3,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "pure", include: pure, exclude: ["tests/spreadsheet/guard/**"], isolate: false } },
      { extends: true, test: { name: "whole", include: ["tests/**/*.test.ts"], exclude: [...pure.filter((each) => !each.includes("spreadsheet")), "tests/spreadsheet/!(guard)/**", "tests/spreadsheet/*.test.ts", "tests/host/**", "tests/long/**", "**/node_modules/**"] } },
    ],
  },
});
