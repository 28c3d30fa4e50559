import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";

/**
 * The service's settings: the file `.env` in the folder where the command runs, where there is one, and the environment,
 * whose word counts more. So the service and what is done beside it read the same.
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Readonly<Record<string, string | undefined>> {
  let text = "";
  try {
    text = readFileSync(".env", "utf8");
  } catch {
    // Settings may come from the environment alone.
  }
  return { ...parseEnv(text), ...environment };
}
