import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeKeys } from "../../sync-server/crypto/keyFile.js";
import { openVault } from "../../sync-server/crypto/vault.js";
import { openEmbeddedPostgres } from "../../sync-server/store/embeddedPostgres.js";
import { distribute } from "../../sync-server/operations/distribute.js";
import { OperationFault } from "../../sync-server/operations/operationFault.js";
import { withClient } from "../../sync-server/operations/withClient.js";
import { openStore, type OpenStore } from "../../sync-server/store/openStore.js";
import { storeContract } from "./store.contract.js";

const vault = openVault(makeKeys());

storeContract("on the embedded PostgreSQL", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "roster-store-"));
  const embedded = await openEmbeddedPostgres({ dataDir });
  return {
    open: (districtId) => openStore({ ...embedded.connection, max: 8 }, { vault, districtId }),
    close: async () => {
      await embedded.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
});

// One's own PostgreSQL 15 or newer, an empty database: TEST_DATABASE_URL=postgres://… npx vitest run tests/contracts
// Where Citus is enabled in it, the tables are spread over its workers first.
const own = process.env["TEST_DATABASE_URL"];
if (own !== undefined) {
  storeContract("on the database of TEST_DATABASE_URL", async () => {
    const open = (districtId: string): Promise<OpenStore> => openStore({ connectionString: own, max: 8 }, { vault, districtId });
    await (await open(`first-${String(Date.now())}`)).close();
    await withClient({ connectionString: own }, undefined, distribute).catch((error: unknown) => {
      if (!(error instanceof OperationFault)) throw error;
    });
    return { open, close: () => Promise.resolve() };
  });
}
