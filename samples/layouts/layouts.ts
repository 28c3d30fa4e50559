import { combinedCells } from "./combinedCells.js";
import { companyList } from "./companyList.js";
import { filteredList } from "./filteredList.js";
import { groupedList } from "./groupedList.js";
import { lixiuCollection } from "./lixiuCollection.js";
import { oldWorkbook } from "./oldWorkbook.js";
import { partyBranches } from "./partyBranches.js";
import type { Layout } from "./plan.js";
import { plainList } from "./plainList.js";
import { platformTemplate } from "./platformTemplate.js";
import { policeExport } from "./policeExport.js";
import { schoolQuery } from "./schoolQuery.js";
import { sheetPerCategory } from "./sheetPerCategory.js";
import { sideTables } from "./sideTables.js";
import { stackedTables } from "./stackedTables.js";
import { systemExport } from "./systemExport.js";
import { threeRowHeads } from "./threeRowHeads.js";
import { townLedger } from "./townLedger.js";
import { withStatistics } from "./withStatistics.js";

/** How units keep their rosters, by the name that `units.ts` gives. */
export const layouts: Readonly<Record<string, Layout>> = {
  combinedCells,
  companyList,
  filteredList,
  groupedList,
  lixiuCollection,
  oldWorkbook,
  partyBranches,
  plainList,
  platformTemplate,
  policeExport,
  schoolQuery,
  sheetPerCategory,
  sideTables,
  stackedTables,
  systemExport,
  threeRowHeads,
  townLedger,
  withStatistics,
};
