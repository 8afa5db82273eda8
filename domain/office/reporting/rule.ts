/**
 * In which cycle an office asks its projects for reports: one rule for a gate model, and one for all that have none of their own. Days are working
 * days of the office's calendar, counted from the end of the period.
 */
import * as z from 'zod';
import { gateModelIdSchema } from '../../values/ids.ts';
import { type Instant, storedInstantSchema } from '../../values/time.ts';
import { cadences, type Period, periodSchema } from './periods.ts';

export const reporters = ['manager', 'sponsor'] as const;

export const reportingRuleSchema = z.strictObject({
  gateModel: gateModelIdSchema
    .optional()
    .meta({ description: 'Of which projects; all whose gate model has no rule of its own when left out' }),
  every: z.enum(cadences),
  day: z
    .int()
    .min(1)
    .max(40)
    .meta({ description: 'The report is due on this working day after the period has ended: 5 is the fifth' }),
  graceDays: z
    .int()
    .min(0)
    .max(40)
    .default(3)
    .meta({ description: 'Working days after which a report that is due counts as missed' }),
  remindBefore: z
    .int()
    .min(0)
    .max(20)
    .default(1)
    .meta({ description: 'Working days before it is due on which is reminded; 0 for not at all' }),
  repairDays: z
    .int()
    .min(1)
    .max(40)
    .default(3)
    .meta({ description: 'Working days within which a report that was sent back is filed again' }),
  files: z.enum(reporters).default('manager').meta({ description: 'Who is asked; the sponsor where there is no manager' }),
  onHold: z.boolean().default(false).meta({ description: 'Whether projects on hold are asked, too' }),
  closing: z.boolean().default(false).meta({ description: 'Whether projects that close are asked, too' }),
});
export type ReportingRule = z.output<typeof reportingRuleSchema>;

/** A rule with the first period that it asks about: the one in which it was made. */
export interface RuleOnFile extends ReportingRule {
  readonly from: Period;
}

const instants = {
  due: storedInstantSchema.meta({ description: 'The last instant of the day on which it is due' }),
  remindAt: z.array(storedInstantSchema).meta({ description: 'When is reminded: before the day, on it, and after it' }),
  missedAt: storedInstantSchema.meta({ description: 'From when on it counts as missed' }),
};

/** A rule as it is compared with others: by the gate model that it is for. */
export function namedRule({ gateModel, from: _, ...rule }: ReportingRule & { readonly from?: Period }) {
  return { ...rule, id: gateModel ?? 'others', name: gateModel ?? 'all other gate models' };
}

/** What is asked of each project for one period; frozen when it is asked, whatever the rule says later. */
export const askShape = {
  period: periodSchema,
  ...instants,
  files: z.enum(reporters),
};
export const deadlineShape = instants;

export interface Deadlines {
  readonly due: Instant;
  readonly remindAt: readonly Instant[];
  readonly missedAt: Instant;
}

export interface Ask extends Deadlines {
  readonly period: Period;
  readonly files: (typeof reporters)[number];
}

/** Which projects are asked. */
export const askedProjectsShape = {
  gateModel: gateModelIdSchema.optional(),
  exceptModels: z.array(gateModelIdSchema).meta({ description: 'Gate models that have rules of their own' }),
  onHold: z.boolean(),
  closing: z.boolean(),
};

/** A period for which reports were asked, as the office keeps it. */
export interface PeriodOnFile extends Ask {
  readonly gateModel?: string | undefined;
  readonly askedAt: Instant;
  readonly closed?: { readonly at: Instant; readonly by: string } | undefined;
}

export interface Reporting {
  readonly rules: readonly RuleOnFile[];
  /** The last ones, oldest first. */
  readonly periods: readonly PeriodOnFile[];
}
