import { defineConfig } from "vitest/config";

/** The proofs that take an hour: `npm run test:long`. HISTORIES= and KILLS= ask for other numbers. */
export default defineConfig({
  test: { include: ["tests/long/**/*.test.ts"], testTimeout: 4 * 3_600_000, fileParallelism: false },
});
