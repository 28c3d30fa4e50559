import { ageImplausible } from "./ageImplausible.js";
import { ageMismatch } from "./ageMismatch.js";
import { ageStale } from "./ageStale.js";
import { codeUnknown } from "./codeUnknown.js";
import { columnDuplicate } from "./columnDuplicate.js";
import { columnMissing } from "./columnMissing.js";
import { columnUniform } from "./columnUniform.js";
import { columnUnrecognised } from "./columnUnrecognised.js";
import { contactMissing } from "./contactMissing.js";
import { dateAmbiguous } from "./dateAmbiguous.js";
import { dateFuture } from "./dateFuture.js";
import { dateImpossible } from "./dateImpossible.js";
import { dateOrder } from "./dateOrder.js";
import { dateTwoDigitYear } from "./dateTwoDigitYear.js";
import { dateUnreadable } from "./dateUnreadable.js";
import { deceasedButListed } from "./deceasedButListed.js";
import { deceasedDateMissing } from "./deceasedDateMissing.js";
import { deceasedHint } from "./deceasedHint.js";
import { groupCategory } from "./groupCategory.js";
import { hardshipUnexplained } from "./hardshipUnexplained.js";
import { idNumber15Digit } from "./idNumber15Digit.js";
import { idNumberArea } from "./idNumberArea.js";
import { idNumberBirth } from "./idNumberBirth.js";
import { idNumberCharacters } from "./idNumberCharacters.js";
import { idNumberChecksum } from "./idNumberChecksum.js";
import { idNumberDuplicate } from "./idNumberDuplicate.js";
import { idNumberFormat } from "./idNumberFormat.js";
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
import { notYetRetired } from "./notYetRetired.js";
import { offsitePlaceMissing } from "./offsitePlaceMissing.js";
import { partyBranchMissing } from "./partyBranchMissing.js";
import { partyDateMissing } from "./partyDateMissing.js";
import { partyDateNotMember } from "./partyDateNotMember.js";
import { partyJoinAge } from "./partyJoinAge.js";
import { partyJoinBeforeFounding } from "./partyJoinBeforeFounding.js";
import { partyYearsMismatch } from "./partyYearsMismatch.js";
import { personDuplicate } from "./personDuplicate.js";
import { phoneFormat } from "./phoneFormat.js";
import { rankInPost } from "./rankInPost.js";
import { rankTreatment } from "./rankTreatment.js";
import { requiredMissing } from "./requiredMissing.js";
import { retireDateStatutory } from "./retireDateStatutory.js";
import { sensitiveColumn } from "./sensitiveColumn.js";
import { textFormula } from "./textFormula.js";
import { totalMismatch } from "./totalMismatch.js";
import { tuixiuStartDate } from "./tuixiuStartDate.js";
import { workStartAge } from "./workStartAge.js";
import type { Rule } from "./rule.js";

/** Every rule, in the order of the catalogue: docs/rules.md is generated from this list. */
export const rules: readonly Rule[] = [
  // sheet and columns
  columnMissing, columnDuplicate, columnUnrecognised, sensitiveColumn, columnUniform,
  // required and text
  requiredMissing, nameCharacters, deceasedHint, textFormula,
  // 公民身份号码
  idNumberFormat, idNumber15Digit, idNumberPrecisionLost, idNumberLength, idNumberCharacters, idNumberImpossibleDate,
  idNumberChecksum, idNumberArea, idNumberBirth, idNumberGender, idNumberDuplicate,
  // dates
  dateUnreadable, dateAmbiguous, dateTwoDigitYear, dateImpossible, dateFuture, dateOrder, workStartAge, partyJoinAge,
  partyJoinBeforeFounding,
  // codes
  codeUnknown,
  // 离休, 退休
  lixiuStartDate, lixiuStartMissing, lixiuPeriod, lixiuBirth, lixiuNew, tuixiuStartDate, retireDateStatutory,
  notYetRetired, rankTreatment, rankInPost,
  // derived columns
  ageStale, ageMismatch, partyYearsMismatch,
  // party
  partyDateMissing, partyDateNotMember, partyBranchMissing,
  // life
  deceasedDateMissing, deceasedButListed, ageImplausible, offsitePlaceMissing, hardshipUnexplained,
  // contact
  phoneFormat, contactMissing,
  // within the sheet
  personDuplicate, groupCategory, totalMismatch,
];
