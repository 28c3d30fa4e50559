import { ageImplausible } from "./ageImplausible.js";
import { ageMismatch } from "./ageMismatch.js";
import { ageStale } from "./ageStale.js";
import type { Planting } from "./bench.js";
import { codeUnknown } from "./codeUnknown.js";
import { columnFaults } from "./columns.js";
import { columnUniform } from "./columnUniform.js";
import { contactMissing } from "./contactMissing.js";
import { dateAmbiguous } from "./dateAmbiguous.js";
import { dateFuture } from "./dateFuture.js";
import { dateImpossible } from "./dateImpossible.js";
import { dateOddities } from "./dateOddities.js";
import { dateOrder } from "./dateOrder.js";
import { dateTwoDigitYear } from "./dateTwoDigitYear.js";
import { dateUnreadable } from "./dateUnreadable.js";
import { deceasedHint, statedDeaths } from "./deaths.js";
import { deceasedButListed } from "./deceasedButListed.js";
import { deceasedDateMissing } from "./deceasedDateMissing.js";
import { groupCategory } from "./groupCategory.js";
import { hardshipUnexplained } from "./hardshipUnexplained.js";
import { idNumber15Digit } from "./idNumber15Digit.js";
import { idNumberArea } from "./idNumberArea.js";
import { idNumberBirth } from "./idNumberBirth.js";
import { idNumberCharacters } from "./idNumberCharacters.js";
import { idNumberChecksum } from "./idNumberChecksum.js";
import { idNumberDuplicate } from "./idNumberDuplicate.js";
import { idNumberFormat, idNumberLowerCase } from "./idNumberFormat.js";
import { idNumberGender } from "./idNumberGender.js";
import { idNumberImpossibleDate } from "./idNumberImpossibleDate.js";
import { idNumberLength } from "./idNumberLength.js";
import { idNumberPrecisionLost } from "./idNumberPrecisionLost.js";
import { lixiuBirth } from "./lixiuBirth.js";
import { lixiuNew } from "./lixiuNew.js";
import { lixiuPeriod } from "./lixiuPeriod.js";
import { lixiuStartDate } from "./lixiuStartDate.js";
import { lixiuStartMissing } from "./lixiuStartMissing.js";
import { nameCharacters } from "./nameCharacters.js";
import { nearMissRows } from "./nearMisses.js";
import { notYetRetired } from "./notYetRetired.js";
import { offsitePlaceMissing } from "./offsitePlaceMissing.js";
import { partyBranchMissing } from "./partyBranchMissing.js";
import { partyDateMissing } from "./partyDateMissing.js";
import { partyDateNotMember } from "./partyDateNotMember.js";
import { partyJoinAge } from "./partyJoinAge.js";
import { partyJoinBeforeFounding } from "./partyJoinBeforeFounding.js";
import { partyYearsMismatch } from "./partyYearsMismatch.js";
import { listedWithoutNumber, personDuplicate } from "./personDuplicate.js";
import { phoneFormat } from "./phoneFormat.js";
import { rankInPost } from "./rankInPost.js";
import { rankTreatment } from "./rankTreatment.js";
import { requiredMissing } from "./requiredMissing.js";
import { retireDateEarly, retireDateLate } from "./retireDateStatutory.js";
import { textFormula } from "./textFormula.js";
import { totalMismatch } from "./totalMismatch.js";
import { tuixiuStartDate } from "./tuixiuStartDate.js";
import { workStartAge } from "./workStartAge.js";

/** Everything that is planted. What only few rows can bear comes first. */
export const plantings: readonly Planting[] = [
  personDuplicate,
  listedWithoutNumber,
  ageStale,
  groupCategory,
  lixiuPeriod,
  lixiuStartMissing,
  lixiuStartDate,
  lixiuBirth,
  lixiuNew,
  ageImplausible,
  statedDeaths,
  deceasedDateMissing,
  deceasedButListed,
  dateOrder,
  dateFuture,
  nearMissRows,
  retireDateLate,
  notYetRetired,
  tuixiuStartDate,
  rankInPost,
  partyYearsMismatch,
  ageMismatch,
  offsitePlaceMissing,
  dateOddities,
  idNumberDuplicate,
  idNumberLowerCase,
  deceasedHint,
  requiredMissing,
  nameCharacters,
  textFormula,
  idNumberFormat,
  idNumber15Digit,
  idNumberPrecisionLost,
  idNumberLength,
  idNumberCharacters,
  idNumberImpossibleDate,
  idNumberChecksum,
  idNumberArea,
  idNumberBirth,
  idNumberGender,
  dateUnreadable,
  dateAmbiguous,
  dateTwoDigitYear,
  dateImpossible,
  workStartAge,
  partyJoinAge,
  partyJoinBeforeFounding,
  codeUnknown,
  retireDateEarly,
  rankTreatment,
  partyDateMissing,
  partyDateNotMember,
  partyBranchMissing,
  hardshipUnexplained,
  phoneFormat,
  contactMissing,
  columnUniform,
  totalMismatch,
  columnFaults,
];
