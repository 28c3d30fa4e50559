import { z } from "zod";
import { authorityCategories, type AuthorityRule, type DepartmentPolicy, type Policy } from "../model/policy.js";
import { limits } from "./limits.js";
import { fieldSchema, textSchema } from "./statement.js";

const ruleIdSchema = z.string().regex(/^[a-z0-9-]+$/u).max(60);

const authorityRuleSchema: z.ZodType<AuthorityRule> = z.strictObject({
  ruleId: ruleIdSchema,
  authority: z.enum(["bureau", "unit", "latest"]),
  categories: z.array(z.enum(authorityCategories)).min(1),
  fields: z.array(fieldSchema).min(1),
});

const departmentSchema: z.ZodType<DepartmentPolicy> = z.strictObject({
  departmentId: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/u),
  name: textSchema(limits.nameCharacters).min(1),
  fields: z.array(fieldSchema),
});

/** 政策参数 as the bureau edits them: dated and versioned, every rule under a name of its own. */
export const policySchema: z.ZodType<Policy> = z.strictObject({
  version: z.string().min(1).max(60),
  inForceFrom: z.iso.date(),
  required: z.array(fieldSchema),
  retirementTolerance: z.int().min(0).max(120),
  oldestAge: z.int().min(90).max(150),
  youngestRetired: z.int().min(0).max(70),
  authority: z.array(authorityRuleSchema).refine((rules) => new Set(rules.map(({ ruleId }) => ruleId)).size === rules.length),
  departments: z.array(departmentSchema).max(100)
    .refine((departments) => new Set(departments.map(({ departmentId }) => departmentId)).size === departments.length),
});
