/** By what lists can be asked for. */
import * as z from 'zod';
import { confidences } from '#domain/project/delivery/report.ts';
import { portfolioGroupings } from '#domain/project/portfolio/groups.ts';
import { portfolioColumns } from '#domain/project/portfolio/order.ts';
import { words } from '#domain/scoring/words.ts';
import { personIdSchema } from '#domain/values/ids.ts';
import { idSchema } from '#domain/values/text.ts';
import { projectStatuses } from '#views/projects.ts';
import { officeQuery, pageQuery } from './shared.ts';

const columnOrders = portfolioColumns.flatMap(column => [column, `-${column}`] as const);

const saying = z.string().trim().min(1).max(200).optional();
const sayingShape = {
  department: saying.meta({ description: 'Exactly this department' }),
  category: saying.meta({ description: 'Exactly this category' }),
  confidence: z.enum(confidences).optional().meta({ description: 'The confidence of the latest report' }),
  model: idSchema.optional().meta({ description: 'The gate model that they follow' }),
  sponsor: personIdSchema.optional(),
  manager: personIdSchema.optional(),
  without: z.enum(portfolioGroupings).optional().meta({ description: 'Only projects that say nothing of this' }),
};

export const projectsQuery = officeQuery.extend({
  stage: idSchema.optional(),
  status: z.enum(projectStatuses).optional(),
  alerts: z.literal('yes').optional().meta({ description: 'Only projects with a criterion that fails now' }),
  q: z
    .string()
    .trim()
    .max(200)
    .refine(text => words(text).length > 0, 'at least one word of two letters or digits')
    .optional()
    .meta({ description: 'Words that words of the title, department or category begin with; each must be there' }),
  of: z.literal('me').optional().meta({
    description:
      'Only projects that you sponsor or manage, those with the latest news first. One with news between two pages moves to the front, so the pages after may miss it: start again without the cursor to see it',
  }),
  order: z
    .enum(['submitted', 'news', ...columnOrders])
    .optional()
    .meta({
      description:
        'submitted (unless said otherwise): newest first. news: what happened last first; looking for few projects that way may give short pages, go on with the cursor. A project with news between two pages moves to the front, so the pages after may miss it: start again without the cursor to see it, or read in the order submitted, which misses none. A column: by what projects say there, the smallest first, or with - before it the largest first; those that say nothing there come last. Each page of it reads all projects that are meant',
    }),
  ...sayingShape,
});
export type ProjectsQuery = z.output<typeof projectsQuery>;

export const reviewsQuery = officeQuery.extend({
  inbox: z.literal('me').optional().meta({ description: 'What waits for you, in all your offices, the most urgent first' }),
  open: z.literal('yes').optional().meta({ description: 'Only rounds that are open, the oldest first' }),
});

export const alertsQuery = officeQuery.extend({
  of: z.literal('me').optional().meta({ description: 'Only alerts that you own' }),
});

export const lessonsQuery = officeQuery.extend({
  q: z.string().trim().max(200).optional().meta({ description: 'Words to look for; the lessons with most of them come first' }),
});

export const officeHistoryQuery = pageQuery.extend({
  order: z.enum(['oldest', 'newest']).optional().meta({ description: 'Which entry comes first; the oldest when left out' }),
});

export const assessmentsQuery = pageQuery.extend({
  waiting: z.literal('yes').optional().meta({ description: 'Only those that wait for your ratings, the most urgent first' }),
});

export const meetingsQuery = officeQuery.extend({ board: idSchema.optional().meta({ description: 'Only those of this board' }) });

export const meetingActionsQuery = officeQuery.extend({
  of: z.literal('me').optional().meta({ description: 'Only those that are yours' }),
});
