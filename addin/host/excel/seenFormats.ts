/** Always true, and ours: a conditional format with this formula is a mark of the product and nothing else. */
export const markFormula = "=N(\"银龄名册\")=0";

/** A conditional format that lies on a sheet. */
export interface SeenFormat {
  readonly id: string;
  readonly isOurs: boolean;
}

export interface AskedFormats {
  readonly formats: Excel.ConditionalFormatCollection;
  readonly protection: Excel.WorksheetProtection;
}

/** Asks which conditional formats a sheet has, and whether anybody may change them. */
export function askFormats(worksheet: Excel.Worksheet, range: Excel.Range): AskedFormats {
  const { protection } = worksheet;
  protection.load("protected,options");
  return { formats: askRules(range), protection };
}

export function askRules({ conditionalFormats }: Excel.Range): Excel.ConditionalFormatCollection {
  conditionalFormats.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return conditionalFormats;
}

export function takeFormats({ formats, protection }: AskedFormats): { readonly formats: readonly SeenFormat[]; readonly isUnmarkable: boolean } {
  return { formats: takeRules(formats), isUnmarkable: protection.protected && !(protection.options?.allowFormatCells ?? false) };
}

export function takeRules({ items }: Excel.ConditionalFormatCollection): readonly SeenFormat[] {
  return items.map((format) => ({ id: format.id, isOurs: format.type === "Custom" && format.customOrNullObject.rule.formula === markFormula }));
}
