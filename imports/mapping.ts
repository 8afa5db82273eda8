/**
 * What a mapping file may say: how the columns of somebody's export become proposals. A mapping is data (JSON); it is
 * checked here before a single row is read, and every fault in it is named with its place.
 */

import * as z from 'zod';
import { currencySchema } from '#domain/values/money.ts';
import { idSchema, longText, shortText } from '#domain/values/text.ts';
import { whatFits } from '#domain/values/what-fits.ts';
import { isDateFormat } from './date-text.ts';
import { isEncoding } from './decode.ts';

/** Proposal fields a column may fill, then facts beside the proposal (for a first status report). */
export const proposalFields = [
  ...(['office', 'title', 'sponsor', 'manager', 'customer', 'department', 'category', 'gateModel', 'problem', 'aims'] as const),
  ...(['costs', 'benefits', 'start', 'end', 'reference'] as const),
] as const;
export const reportFields = [
  ...(['rating', 'baselineInYear', 'forecastInYear', 'reportYear'] as const),
  ...(['ratingComment', 'scheduleComment', 'varianceComment', 'costComment'] as const),
] as const;
/** Of projects under way: where they are, what was approved, and their risks. */
export const inFlightFields = ['stage', 'gatesPassed', 'approvedCost', 'approvedEnd', 'risks'] as const;
export const fieldNames = [...proposalFields, ...reportFields, ...inFlightFields] as const;
export type FieldName = (typeof fieldNames)[number];

export const ratingWords = ['green', 'amber-green', 'amber', 'amber-red', 'red'] as const;
export type Rating = (typeof ratingWords)[number];

/** A regular expression that must match the whole cell, whatever its case; blanks and line breaks in the cell count as one space. */
const pattern = z
  .string()
  .min(1)
  .max(500)
  .refine(isPattern, 'not a regular expression')
  .meta({ examples: ['n/?a', 'withheld.*'] });

/** A column by its header, whatever its case and blanks; `name#2` is the second column of that name. */
const columnRef = z.string().trim().min(1).max(200);
const column = z.union([columnRef, z.array(columnRef).min(1).max(10)]);

const contributionRule = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('constant'), goal: idSchema, points: z.number().min(0).max(100), justification: longText }),
  z.strictObject({
    from: z.literal('category'),
    goal: idSchema,
    points: z.record(z.string(), z.number().min(0).max(100)).meta({ description: 'Points by the text of the category' }),
    justification: longText,
  }),
  z.strictObject({ from: z.literal('column'), goal: idSchema, column: columnRef, justification: longText }),
]);

export const mappingSchema = z.strictObject({
  id: idSchema,
  title: shortText,
  encoding: z
    .string()
    .max(40)
    .refine(label => label === 'auto' || isEncoding(label), 'no encoding of the WHATWG list, such as "windows-1250"')
    .meta({ examples: ['auto', 'windows-1250'] })
    .default('auto'),
  sheet: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .meta({ description: 'Of a workbook; otherwise the first that holds the columns' }),
  headerRows: z.int().min(1).max(3).default(1).meta({ description: 'Rows of the header, one above the other; names are joined' }),
  delimiter: z
    .union([z.literal('auto'), z.string().regex(/^[^"\r\n]$/, 'one character, no quote and no line end')])
    .default('auto'),
  columns: z
    .partialRecord(z.enum(fieldNames), column)
    .meta({ description: 'Of several columns the first that is not empty is taken' }),
  only: z
    .record(columnRef, z.array(z.string().max(200)).min(1).max(50))
    .optional()
    .meta({ description: 'Rows that are meant: those whose cell in a column is one of these words, whatever their case' }),
  recognisedBy: z
    .array(columnRef)
    .min(1)
    .max(20)
    .optional()
    .meta({ description: 'Columns by which a file of this kind is known; the others may be absent. All of them when left out' }),
  identity: z.array(columnRef).min(1).max(5).meta({ description: 'Columns whose text tells one row from another, for good' }),
  constants: z.partialRecord(z.enum(proposalFields).exclude(['costs', 'benefits', 'start', 'end']), shortText).default({}),
  money: z
    .strictObject({
      currency: currencySchema.default('GBP'),
      scale: z.enum(['units', 'thousands', 'millions']).default('units'),
      decimal: z.enum(['.', ',']).default('.'),
    })
    .prefault({}),
  dates: z
    .strictObject({
      formats: z
        .array(
          z
            .string()
            .max(30)
            .refine(isDateFormat, 'a date format names the year, and the month when it names the day')
            .meta({ examples: ['yyyy-MM-dd', 'd.M.yy'] }),
        )
        .min(1)
        .max(10)
        .default(['yyyy-MM-dd']),
      pivot: z.int().min(0).max(100).default(70).meta({ description: 'Two-digit years below it are 20xx, the others 19xx' }),
      timeOfDay: z
        .enum(['refuse', 'ignore'])
        .optional()
        .meta({ description: '`ignore` lets a time after the day go, as schedules have it; otherwise only midnight is the day' }),
    })
    .prefault({}),
  costs: z
    .strictObject({
      financialYearStart: z.int().min(1).max(12).default(1).meta({ description: 'Month in which the financial year begins' }),
      fallbackYear: z.int().min(1950).max(2200).optional().meta({ description: 'Year of the total when no start date is known' }),
      years: z.record(z.string().regex(/^\d{4}$/, 'a year'), columnRef).optional(),
    })
    .prefault({}),
  withheld: z.array(pattern).max(50).default([]),
  missing: z
    .array(pattern)
    .max(50)
    .default(['n\\.?/?a\\.?', '[-–—?.]+', 'tb[cda]', 'null', 'not (available|provided|applicable)', '#(n/a|ref!|value!)']),
  ratings: z.record(z.string(), z.enum([...ratingWords, 'exempt'])).default({}),
  translate: z.partialRecord(z.enum(fieldNames), z.record(z.string(), z.string())).default({}),
  contributions: z.array(contributionRule).max(50).default([]),
  inFlight: z.boolean().default(false).meta({ description: 'The projects of the file are under way: they skip intake' }),
  different: z
    .boolean()
    .default(false)
    .meta({ description: 'In flight: rows that resemble a project of another file are other projects' }),
});

export type Mapping = z.output<typeof mappingSchema>;
export type ContributionRule = Mapping['contributions'][number];

/** Parses a mapping file's JSON; `reasons` name each fault as `place: what is wrong`. */
export function parseMapping(json: unknown): { ok: true; mapping: Mapping } | { ok: false; reasons: string[] } {
  const parsed = mappingSchema.safeParse(json, { error: whatFits });
  if (!parsed.success)
    return { ok: false, reasons: parsed.error.issues.map(issue => `${issue.path.join('.') || 'mapping'}: ${issue.message}`) };
  const reasons = unfilled(parsed.data);
  return reasons.length === 0 ? { ok: true, mapping: parsed.data } : { ok: false, reasons };
}

/** The same mapping for another office, sponsor or gate model: what a command line's flags change. */
export function withConstants(mapping: Mapping, constants: Mapping['constants']): Mapping {
  return { ...mapping, constants: { ...mapping.constants, ...constants } };
}

/** The same mapping for an office with these goals: rules for goals it doesn't have are dropped. */
export function withGoals(mapping: Mapping, goals: readonly string[]): Mapping {
  return { ...mapping, contributions: mapping.contributions.filter(rule => goals.includes(rule.goal)) };
}

/** The columns by which a file is known to be of a mapping's kind. */
export function tellingColumns(mapping: Mapping): string[] {
  return mapping.recognisedBy ?? columnsOf(mapping);
}

/** Every column that a mapping reads, by its header. */
export function columnsOf(mapping: Mapping): string[] {
  const fields = Object.keys(mapping.columns) as FieldName[];
  const costs = Object.values(mapping.costs.years ?? {});
  const goals = mapping.contributions.flatMap(rule => (rule.from === 'column' ? [rule.column] : []));
  return [
    ...new Set([
      ...fields.flatMap(field => mapping.columns[field] ?? []),
      ...mapping.identity,
      ...costs,
      ...goals,
      ...Object.keys(mapping.only ?? {}),
    ]),
  ];
}

/** A whole-cell regular expression of a mapping, compiled. */
export function compilePattern(source: string): RegExp {
  return new RegExp(`^(?:${source})$`, 'isu');
}

function isPattern(source: string): boolean {
  if (source.trim() === '') return false;
  try {
    compilePattern(source);
    return true;
  } catch {
    return false;
  }
}

function unfilled(mapping: Mapping): string[] {
  return (['office', 'title', 'sponsor'] as const)
    .filter(field => mapping.columns[field] === undefined && mapping.constants[field] === undefined)
    .map(field => `columns.${field}: a proposal needs it: name a column, or a constant for all rows`);
}
