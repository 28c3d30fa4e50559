import { execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEmbeddedPostgres } from "../../../sync-server/store/embeddedPostgres.js";
import { linkLibraries } from "../../../sync-server/store/embedded/linkLibraries.js";
import { timeLimit } from "../support/timeLimit.js";
import { isRunning, parentOf, postmasterOf, startScript, until } from "../support/processes.js";

const linux = process.platform === "linux";
const root = process.getuid?.() === 0;
const project = fileURLToPath(new URL("../../../", import.meta.url));
const asNobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"] as const;
/** Root can try as another user where that user may read the project. */
const tryAsNobody = linux && root && spawnSync(asNobody[0], [...asNobody.slice(1), "test", "-r", join(project, "package.json")]).status === 0;
let folder: string;
let dataDir: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "roster-postgres-"));
  execFileSync("chmod", ["711", folder]);
  dataDir = join(folder, "data");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("openEmbeddedPostgres", () => {
  test("a first start takes at most three seconds and keeps data for the next; its secrets are its own", async () => {
    const began = performance.now();
    const first = await openEmbeddedPostgres({ dataDir });
    expect(performance.now() - began).toBeLessThan(timeLimit(3000));
    expect(statSync(join(dataDir, "postgres-password")).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, "postgres")).mode & 0o077).toBe(0);
    const settings = await ask(first.connection, "select current_setting('fsync') as fsync, current_setting('server_encoding') as encoding, current_setting('listen_addresses') as listens, (select datcollate from pg_database where datname = 'roster') as locale");
    expect(settings).toEqual([{ fsync: "on", encoding: "UTF8", listens: "127.0.0.1", locale: "C" }]);
    await ask(first.connection, "create table kept as select 42 as answer");
    await first.close();
    expect(postmasterOf(dataDir)).toBeNull();
    const second = await openEmbeddedPostgres({ dataDir });
    expect(await ask(second.connection, "select answer from kept")).toEqual([{ answer: 42 }]);
    await second.close();
  });

  test("nobody gets in without the password", async () => {
    const open = await openEmbeddedPostgres({ dataDir });
    await expect(ask({ ...open.connection, password: "guess" }, "select 1")).rejects.toThrow(/password/u);
    await open.close();
  });

  test("a second start on the same folder is refused in plain words and disturbs nothing", async () => {
    const first = await openEmbeddedPostgres({ dataDir });
    await expect(openEmbeddedPostgres({ dataDir })).rejects.toMatchObject({ code: "already-running", message: expect.stringContaining(dataDir) as string });
    expect((await startScript("holdPostgres.ts", [dataDir])).line).toBe("fault already-running");
    expect(await ask(first.connection, "select 1 as one")).toEqual([{ one: 1 }]);
    await first.close();
  });

  test.runIf(linux)("no database stays behind when the service is killed", async () => {
    const { child, line } = await startScript("holdPostgres.ts", [dataDir]);
    expect(line).toMatch(/^ready/u);
    const postmaster = postmasterOf(dataDir)!;
    const keeper = parentOf(postmaster);
    child.kill("SIGKILL");
    await until(() => !isRunning(postmaster) && !isRunning(keeper));
    expect(postmasterOf(dataDir)).toBeNull();
  });

  test.runIf(linux)("[S1] what was committed is there after service, keeper and database were all killed", async () => {
    const { child, line } = await startScript("holdPostgres.ts", [dataDir]);
    await ask(JSON.parse(line.slice(6)) as pg.ClientConfig, "create table committed as select 7 as answer");
    const postmaster = postmasterOf(dataDir)!;
    const keeper = parentOf(postmaster);
    for (const pid of [postmaster, keeper, child.pid!]) process.kill(pid, "SIGKILL");
    await until(() => !isRunning(postmaster));
    expect(postmasterOf(dataDir)).toBe(postmaster);
    const again = await openEmbeddedPostgres({ dataDir });
    expect(await ask(again.connection, "select answer from committed")).toEqual([{ answer: 7 }]);
    await again.close();
  });

  test.runIf(linux)("a database that outlived service and keeper is stopped and started anew", async () => {
    const { child } = await startScript("holdPostgres.ts", [dataDir]);
    const postmaster = postmasterOf(dataDir)!;
    process.kill(parentOf(postmaster), "SIGSTOP");
    const keeper = parentOf(postmaster);
    child.kill("SIGKILL");
    process.kill(keeper, "SIGKILL");
    expect(isRunning(postmaster)).toBe(true);
    const again = await openEmbeddedPostgres({ dataDir });
    expect(isRunning(postmaster)).toBe(false);
    await again.close();
  });

  test.runIf(linux)("a stale lock that names somebody else's process is seen through", async () => {
    // An innocent process of the database's own user, as a number that was given out again after a restart.
    const owner = statSync(join(dataDir, "postgres"));
    const innocent = spawn("sleep", ["60"], root ? { uid: owner.uid, gid: owner.gid } : {});
    writeFileSync(join(dataDir, "postgres", "postmaster.pid"), `${String(innocent.pid)}\n${join(dataDir, "postgres")}\n1\n5\n\n127.0.0.1\n`);
    execFileSync("chown", [`${String(owner.uid)}:${String(owner.gid)}`, join(dataDir, "postgres", "postmaster.pid")]);
    const open = await openEmbeddedPostgres({ dataDir });
    expect(isRunning(innocent.pid!)).toBe(true);
    await open.close();
    innocent.kill();
  });

  test("a start that was killed while it made the database leaves nothing that hinders the next", async () => {
    const place = join(folder, "halfway");
    mkdirSync(join(place, "postgres.0.part"), { recursive: true });
    execFileSync("chmod", ["711", place]);
    writeFileSync(join(place, "postgres.0.part", "PG_VERSION"), "18\n");
    const open = await openEmbeddedPostgres({ dataDir: place });
    await open.close();
    expect(existsSync(join(place, "postgres", "PG_VERSION"))).toBe(true);
  });

  test("data whose password file is lost is refused, not made anew", async () => {
    const kept = readFileSync(join(dataDir, "postgres-password"));
    rmSync(join(dataDir, "postgres-password"));
    await expect(openEmbeddedPostgres({ dataDir })).rejects.toMatchObject({ code: "no-database-password" });
    writeFileSync(join(dataDir, "postgres-password"), kept, { mode: 0o600 });
  });

  test.runIf(root && linux)("root in a folder that is closed to everybody else works too", async () => {
    const closed = join(folder, "closed");
    mkdirSync(closed, { mode: 0o700 });
    const open = await openEmbeddedPostgres({ dataDir: join(closed, "data") });
    expect(await ask(open.connection, "select 1 as one")).toEqual([{ one: 1 }]);
    await open.close();
  });

  test.runIf(tryAsNobody)("an ordinary user works without any other, and root may go on with that user's data", async () => {
    const own = join(folder, "own");
    mkdirSync(own);
    execFileSync("chown", ["65534:65534", own]);
    const output = runAsNobody(own, `import { openEmbeddedPostgres } from "./sync-server/store/embeddedPostgres.js";
       openEmbeddedPostgres({ dataDir: ${JSON.stringify(join(own, "data"))} }).then(async (open) => { console.log("opened"); await open.close(); });`);
    expect(output).toContain("opened");
    expect(statSync(join(own, "data", "postgres")).uid).toBe(65534);
    const open = await openEmbeddedPostgres({ dataDir: join(own, "data") });
    await open.close();
    expect(statSync(join(own, "data", "postgres")).uid).toBe(65534);
  });
});

describe("linkLibraries", () => {
  function makePackage(place: string): string {
    const native = join(folder, place, "native");
    mkdirSync(join(native, "lib"), { recursive: true });
    writeFileSync(join(native, "lib", "libpq.so.5.18"), "library");
    writeFileSync(join(native, "pg-symlinks.json"), JSON.stringify([{ source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" }]));
    return native;
  }

  test("links that an install script did not make are made once", async () => {
    const native = makePackage("package");
    expect(await linkLibraries(native, join(folder, "spare"))).toBeNull();
    expect(readFileSync(join(native, "lib", "libpq.so.5"), "utf8")).toBe("library");
    expect(await linkLibraries(native, join(folder, "spare"))).toBeNull();
    expect(readdirSync(join(native, "lib")).sort()).toEqual(["libpq.so.5", "libpq.so.5.18"]);
  });

  test.runIf(tryAsNobody)("where the package cannot be written they are made in the data folder", () => {
    const native = makePackage("read-only");
    const spare = join(folder, "own", "spare");
    const output = runAsNobody(join(folder, "own"), `import { linkLibraries } from "./sync-server/store/embedded/linkLibraries.js";
       linkLibraries(${JSON.stringify(native)}, ${JSON.stringify(spare)}).then((made) => { console.log(made); });`);
    expect(output.trim()).toBe(spare);
    expect(readFileSync(join(spare, "libpq.so.5"), "utf8")).toBe("library");
  });
});

function runAsNobody(home: string, script: string): string {
  return execFileSync(asNobody[0], [...asNobody.slice(1), process.execPath, "--import", "tsx", "-e", script], {
    cwd: project, env: { PATH: process.env["PATH"], HOME: home, TMPDIR: home }, encoding: "utf8",
  });
}

async function ask(connection: pg.ClientConfig, sql: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
