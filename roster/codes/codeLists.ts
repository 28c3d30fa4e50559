import { aliveStates } from "./aliveStates.js";
import type { CodeList, CodeListId } from "./codeList.js";
import { educationLevels } from "./educationLevels.js";
import { ethnicGroups } from "./ethnicGroups.js";
import { genders } from "./genders.js";
import { grades } from "./grades.js";
import { healthStates } from "./healthStates.js";
import { livingStates } from "./livingStates.js";
import { maritalStates } from "./maritalStates.js";
import { medicalTreatments } from "./medicalTreatments.js";
import { politicalStatuses } from "./politicalStatuses.js";
import { ranks } from "./ranks.js";
import { relations } from "./relations.js";
import { retireKinds } from "./retireKinds.js";
import { revolutionPeriods } from "./revolutionPeriods.js";
import { selfCareStates } from "./selfCareStates.js";
import { treatments } from "./treatments.js";

/** Every code list by its id. @example codeLists.ethnicity.codes.length === 58 */
export const codeLists: Readonly<Record<CodeListId, CodeList>> = {
  gender: genders,
  ethnicity: ethnicGroups,
  education: educationLevels,
  politicalStatus: politicalStatuses,
  retireKind: retireKinds,
  revolutionPeriod: revolutionPeriods,
  rank: ranks,
  grade: grades,
  treatment: treatments,
  medicalTreatment: medicalTreatments,
  health: healthStates,
  selfCare: selfCareStates,
  living: livingStates,
  marital: maritalStates,
  alive: aliveStates,
  relation: relations,
};
