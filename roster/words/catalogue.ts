import type { FindingWords } from "./findingWords.js";
import type { Language } from "./words.js";
import { cli as cliEn } from "./cli.en.js";
import { cli as cliZh } from "./cli.zh-CN.js";
import { counting as countingEn } from "./counting.en.js";
import { counting as countingZh } from "./counting.zh-CN.js";
import { duties as dutiesEn } from "./duties.en.js";
import { duties as dutiesZh } from "./duties.zh-CN.js";
import { enrich as enrichEn } from "./enrich.en.js";
import { enrich as enrichZh } from "./enrich.zh-CN.js";
import { findings as findingsEn } from "./findings.en.js";
import { findings as findingsZh } from "./findings.zh-CN.js";
import { forms as formsEn } from "./forms.en.js";
import { forms as formsZh } from "./forms.zh-CN.js";
import { paneCheck as paneCheckEn } from "./pane-check.en.js";
import { paneCheck as paneCheckZh } from "./pane-check.zh-CN.js";
import { paneEnrich as paneEnrichEn } from "./pane-enrich.en.js";
import { paneEnrich as paneEnrichZh } from "./pane-enrich.zh-CN.js";
import { paneForms as paneFormsEn } from "./pane-forms.en.js";
import { paneForms as paneFormsZh } from "./pane-forms.zh-CN.js";
import { match as matchEn } from "./match.en.js";
import { match as matchZh } from "./match.zh-CN.js";
import { operations as operationsEn } from "./operations.en.js";
import { operations as operationsZh } from "./operations.zh-CN.js";
import { packing as packingEn } from "./packing.en.js";
import { packing as packingZh } from "./packing.zh-CN.js";
import { paneDuties as paneDutiesEn } from "./pane-duties.en.js";
import { paneDuties as paneDutiesZh } from "./pane-duties.zh-CN.js";
import { panePerson as panePersonEn } from "./pane-person.en.js";
import { panePerson as panePersonZh } from "./pane-person.zh-CN.js";
import { questions as questionsEn } from "./questions.en.js";
import { questions as questionsZh } from "./questions.zh-CN.js";
import { refusals as refusalsEn } from "./refusals.en.js";
import { refusals as refusalsZh } from "./refusals.zh-CN.js";
import { report as reportEn } from "./report.en.js";
import { report as reportZh } from "./report.zh-CN.js";
import { reporting as reportingEn } from "./reporting.en.js";
import { reporting as reportingZh } from "./reporting.zh-CN.js";
import { ruleBlocks as ruleBlocksEn } from "./blocks.en.js";
import { ruleBlocks as ruleBlocksZh } from "./blocks.zh-CN.js";
import { service as serviceEn } from "./service.en.js";
import { service as serviceZh } from "./service.zh-CN.js";
import { settle as settleEn } from "./settle.en.js";
import { settle as settleZh } from "./settle.zh-CN.js";
import { functions as functionsEn } from "./functions.en.js";
import { functions as functionsZh } from "./functions.zh-CN.js";
import { help as helpEn } from "./help.en.js";
import { help as helpZh } from "./help.zh-CN.js";
import { signInDialog as signInDialogEn } from "./signInDialog.en.js";
import { signInDialog as signInDialogZh } from "./signInDialog.zh-CN.js";
import { signIn as signInEn } from "./signIn.en.js";
import { signIn as signInZh } from "./signIn.zh-CN.js";
import { skips as skipsEn } from "./skips.en.js";
import { skips as skipsZh } from "./skips.zh-CN.js";
import { writing as writingEn } from "./writing.en.js";
import { writing as writingZh } from "./writing.zh-CN.js";

type Sentences = Readonly<Record<string, string>>;

/** Every sentence that a person reads, by section. */
export interface Words {
  readonly findings: Readonly<Record<string, FindingWords>>;
  readonly ruleBlocks: Sentences;
  readonly refusals: Sentences;
  readonly questions: Sentences;
  readonly skips: Sentences;
  readonly enrich: Sentences;
  readonly match: Sentences;
  readonly writing: Sentences;
  readonly counting: typeof countingEn;
  readonly service: typeof serviceEn;
  readonly cli: typeof cliEn;
  readonly operations: typeof operationsEn;
  readonly report: typeof reportEn;
  readonly duties: typeof dutiesEn;
  readonly paneDuties: typeof paneDutiesEn;
  readonly panePerson: typeof panePersonEn;
  readonly settle: typeof settleEn;
  readonly signIn: typeof signInEn;
  readonly signInDialog: typeof signInDialogEn;
  readonly functions: typeof functionsEn;
  readonly help: typeof helpEn;
  readonly reporting: typeof reportingEn;
  readonly packing: typeof packingEn;
  readonly paneForms: typeof paneFormsEn;
  readonly paneEnrich: typeof paneEnrichEn;
  readonly paneCheck: typeof paneCheckEn;
  readonly forms: typeof formsEn;
}

const chinese: Words = {
  findings: findingsZh,
  ruleBlocks: ruleBlocksZh,
  refusals: refusalsZh,
  questions: questionsZh,
  skips: skipsZh,
  enrich: enrichZh,
  match: matchZh,
  counting: countingZh,
  writing: writingZh,
  service: serviceZh,
  cli: cliZh,
  operations: operationsZh,
  report: reportZh,
  duties: dutiesZh, paneDuties: paneDutiesZh, panePerson: panePersonZh,
  settle: settleZh,
  signIn: signInZh,
  signInDialog: signInDialogZh,
  functions: functionsZh,
  help: helpZh,
  reporting: reportingZh,
  packing: packingZh,
  paneForms: paneFormsZh,
  paneEnrich: paneEnrichZh,
  paneCheck: paneCheckZh,
  forms: formsZh,
};

const english: Words = {
  findings: findingsEn,
  ruleBlocks: ruleBlocksEn,
  refusals: refusalsEn,
  questions: questionsEn,
  skips: skipsEn,
  enrich: enrichEn,
  match: matchEn,
  counting: countingEn,
  writing: writingEn,
  service: serviceEn,
  cli: cliEn,
  operations: operationsEn,
  report: reportEn,
  duties: dutiesEn, paneDuties: paneDutiesEn, panePerson: panePersonEn,
  settle: settleEn,
  signIn: signInEn,
  signInDialog: signInDialogEn,
  functions: functionsEn,
  help: helpEn,
  reporting: reportingEn,
  packing: packingEn,
  paneForms: paneFormsEn,
  paneEnrich: paneEnrichEn,
  paneCheck: paneCheckEn,
  forms: formsEn,
};

/** The words of a language. @example wordsOf("zh-CN").findings["id-number-checksum"]!.title */
export function wordsOf(language: Language): Words {
  return language === "en" ? english : chinese;
}
