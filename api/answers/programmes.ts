/** What a project shows of programmes: the one that it is part of, the projects that it holds, and what they come to. Money in minor units. */
import * as z from 'zod';
import { projectRowSchema } from '#views/projects.ts';
import { instant } from './shared.ts';

/** Fields of a project. */
export const programmeView = {
  partOf: z
    .object({ programme: z.string(), title: z.string(), at: instant, by: z.string() })
    .optional()
    .meta({ description: 'The programme that it is part of' }),
  parts: z
    .array(z.object({ project: z.string(), title: z.string(), at: instant }))
    .optional()
    .meta({ description: 'The projects that it holds, if it is a programme; GET …/parts says how they stand' }),
};

const needView = z.object({
  need: z.string(),
  project: z.string().meta({ description: 'The other project' }),
  title: z.string(),
  what: z.string(),
  by: z.iso.date().meta({ description: 'By when it is needed' }),
  promised: z.iso.date().optional(),
  delivered: z.iso.date().optional(),
  slips: z.string().optional().meta({ description: 'Why it comes too late, if it does' }),
});

/** Fields of a project. */
export const needsView = {
  needs: z.array(needView).optional().meta({ description: 'What it needs of other projects' }),
  gives: z.array(needView).optional().meta({ description: 'What other projects need of it' }),
  needsStated: z.int().optional().meta({ description: 'Needs stated so far' }),
};

export const partView = z
  .object({
    project: z.string(),
    title: z.string(),
    status: projectRowSchema.shape.status,
    stage: z.string().optional(),
    sponsor: z.string(),
    cost: z.int().optional().meta({ description: 'As a board approved it last' }),
    forecast: z.int().optional(),
    end: z.iso.date().optional(),
    musts: z.array(z.string()).meta({ description: 'Must criteria that fail now' }),
    shoulds: z.array(z.string()).meta({ description: 'Other criteria that fail now' }),
    deciding: z.string().optional().meta({ description: 'The gate that a board decides on now' }),
  })
  .meta({ id: 'Part', description: 'A project of a programme' });

export const rollUpView = z
  .object({
    parts: z.int(),
    underWay: z.int(),
    cost: z.int(),
    costUnknown: z.int().meta({ description: 'Parts without a cost, which the sum lacks' }),
    forecast: z.int().meta({ description: 'Where a part has none, its cost' }),
    end: z.iso.date().optional().meta({ description: 'The latest of all parts' }),
    alerts: z.int(),
    musts: z.int(),
  })
  .meta({ id: 'RollUp', description: 'What the projects of a programme come to; declined and withdrawn ones are not counted' });

export const partsSchema = z.object({ items: z.array(partView), sums: rollUpView, currency: z.string() });
export type Parts = z.output<typeof partsSchema>;
