import { z } from "zod";
import { authorityCategories, confirmedChanges, type AuthorityRule, type DepartmentPolicy, type Policy } from "../model/policy.js";
import { actorSchema } from "./dispute.js";
import { limits } from "./limits.js";
import { monthSchema } from "./month.js";
import { fieldSchema, textSchema } from "./statement.js";

const ruleIdSchema = z.string().regex(/^[a-z0-9-]+$/u).max(60);

const authorityRuleSchema: z.ZodType<AuthorityRule> = z.strictObject({
  ruleId: ruleIdSchema,
  authority: z.enum(["bureau", "unit", "latest"]),
  categories: z.array(z.enum(authorityCategories)).min(1),
  fields: z.array(fieldSchema).min(1),
});

const daysSchema = z.array(z.iso.date()).max(4_000).readonly();
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
  clerkNeedsLead: z.union([z.boolean(), z.array(z.enum(confirmedChanges)).readonly()]),
  calendar: z.strictObject({ holidays: daysSchema, workdays: daysSchema }),
  reports: z.strictObject({
    // A 29th is not in every month.
    dueDay: z.int().min(1).max(28), postponed: z.boolean(), owedFrom: monthSchema.nullable(), document: textSchema(limits.nameCharacters).min(1).nullable(),
  }).refine(({ owedFrom, document }) => owedFrom === null || document !== null),
  questions: z.strictObject({ answerDays: z.int().min(1).max(250) }),
  departments: z.array(departmentSchema).max(100)
    .refine((departments) => new Set(departments.map(({ departmentId }) => departmentId)).size === departments.length),
});

/** `POST /api/v1/policies`: a new version; those that were set are never altered. */
export const newPolicySchema = z.strictObject({
  policy: policySchema,
  /** The number of the document that puts it in force (文号). */
  document: textSchema(limits.nameCharacters).trim().min(1).nullable(),
});

const keptPolicySchema = z.strictObject({ policy: policySchema, document: z.string().nullable(), by: actorSchema, at: z.iso.datetime() });

/** `GET /api/v1/policies?on=DAY`: the one in force on the day, and every one that was set, the latest in force first. */
export const policiesSchema = z.strictObject({ inForce: policySchema, policies: z.array(keptPolicySchema) });

export type PoliciesRead = z.infer<typeof policiesSchema>;
