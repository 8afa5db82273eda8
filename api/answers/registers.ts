/** What a project keeps of its reports: how figures moved, its registers, and what the last report changed. */
import * as z from 'zod';
import { periodSchema } from '#domain/office/reporting/periods.ts';
import { reporters } from '#domain/office/reporting/rule.ts';
import { registerNames, registerShapes } from '#domain/project/registers/shapes.ts';
import { reportStates } from '#domain/project/reporting/asked.ts';
import { instant } from './shared.ts';

const onFile = {
  id: z.string(),
  since: instant,
  changedAt: instant,
  closed: z.object({ at: instant, note: z.string().optional() }).optional().meta({ description: 'Absent while it is open' }),
};
const { milestones, ...others } = registerShapes;

export const registersView = z
  .object({
    risks: z.array(z.object({ ...onFile, ...others.risks })),
    issues: z.array(z.object({ ...onFile, ...others.issues })),
    actions: z.array(z.object({ ...onFile, ...others.actions })),
    decisions: z.array(z.object({ ...onFile, ...others.decisions })),
    dependencies: z.array(
      z.object({
        ...onFile,
        ...others.dependencies,
        projectTitle: z.string().optional().meta({ description: 'Of the project that gives it, as it is called now' }),
      }),
    ),
    milestones: z.array(
      z.object({
        ...onFile,
        ...milestones,
        hasParts: z.boolean().meta({ description: 'Its per cent is the weighted mean of its parts' }),
        depth: z.int().meta({ description: 'Its level in the work breakdown, 0 for the top' }),
      }),
    ),
    kpis: z.array(z.object({ ...onFile, ...others.kpis })),
    communication: z.array(z.object({ ...onFile, ...others.communication })),
  })
  .meta({ id: 'Registers', description: 'Every open entry, and those that were closed last' });

/** The registers as a pack froze them. */
const frozen = <N extends keyof typeof registerShapes>(name: N) =>
  z.object({ entries: z.array(z.object({ ...onFile, ...registerShapes[name] })), last: z.int() });

export const frozenRegistersView = z.object({
  risks: frozen('risks'),
  issues: frozen('issues'),
  actions: frozen('actions'),
  decisions: frozen('decisions'),
  dependencies: frozen('dependencies'),
  milestones: frozen('milestones'),
  kpis: frozen('kpis'),
  communication: frozen('communication'),
});

const value = z.union([z.string(), z.number(), z.boolean()]).optional();
const fieldChange = z.object({ field: z.string(), before: value, now: value });

export const entryChangeView = z.object({
  register: z.enum(registerNames),
  id: z.string(),
  name: z.string(),
  change: z.enum(['added', 'changed', 'closed', 'opened again']),
  fields: z.array(fieldChange),
  note: z.string().optional(),
});

export const askedReportsView = z
  .array(
    z.object({
      period: periodSchema,
      state: z.enum(reportStates),
      files: z.enum(reporters),
      since: instant.meta({ description: 'When it was asked for, or last sent back' }),
      due: instant,
      remindAt: z.array(instant),
      missedAt: instant,
      firstDue: instant,
      filedAt: instant.optional(),
      filedBy: z.string().optional(),
      late: z.boolean().optional(),
      answer: z.object({ by: z.string(), at: instant, reason: z.string().optional() }).optional(),
      returns: z.int(),
    }),
  )
  .meta({ description: 'Reports that the office asked for, by period; the last ones' });

export const reportChangesView = z
  .object({
    since: instant.optional().meta({ description: 'When the report before was filed' }),
    figures: z.array(fieldChange),
    entries: z.array(entryChangeView),
  })
  .meta({ description: 'What the last report changed against the one before' });

export const trendPointView = z.object({
  at: instant,
  forecast: z.int().optional(),
  spent: z.int().optional(),
  end: z.iso.date().optional(),
  progress: z.number().optional(),
  confidence: z.string().optional(),
  highRisks: z.int(),
  kpis: z.record(z.string(), z.number()),
});
