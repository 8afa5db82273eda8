/** By what the lists of several offices can be asked for. */
import * as z from 'zod';
import { periodSchema } from '#domain/office/reporting/periods.ts';
import { reportStates } from '#domain/project/reporting/asked.ts';
import { idSchema } from '#domain/values/text.ts';
import { givenStandardRequests } from './given-standards.ts';
import { projectsQuery } from './lists.ts';
import { minimumRequests } from './minimum.ts';
import { outlookRequests } from './outlooks.ts';
import { routingRequests } from './routing.ts';
import { idParams, pageQuery, plain } from './shared.ts';
import { thresholdRequests } from './thresholds.ts';

const of = idSchema.optional().meta({ description: 'An office below: it and all below it alone' });
const acrossQuery = pageQuery.extend({ of });

const { stage, status, alerts } = projectsQuery.shape;
const projectsBelowQuery = acrossQuery.extend({ stage, status, alerts });
const alertsBelowQuery = acrossQuery.extend({
  kind: z.enum(['must', 'should']).optional().meta({ description: 'Only those of this kind' }),
});
const dutiesBelowQuery = acrossQuery.extend({
  late: z.literal('yes').optional().meta({ description: 'Only what is late' }),
});
const reportsBelowQuery = acrossQuery.extend({
  period: periodSchema.optional(),
  state: z.enum(reportStates).optional().meta({ description: 'Only those in this state' }),
});
export type ProjectsBelowQuery = z.output<typeof projectsBelowQuery>;
export type ReportsBelowQuery = z.output<typeof reportsBelowQuery>;

const byId = { ...plain, params: idParams };

export const officesBelowRequests = {
  'get-roll-up': { ...byId, query: z.strictObject({ of }) },
  'get-projects-below': { ...byId, query: projectsBelowQuery },
  'get-alerts-below': { ...byId, query: alertsBelowQuery },
  'get-duties-below': { ...byId, query: dutiesBelowQuery },
  'get-reports-below': { ...byId, query: reportsBelowQuery },
  ...thresholdRequests,
  ...outlookRequests,
  ...routingRequests,
  ...minimumRequests,
  ...givenStandardRequests,
} as const;
