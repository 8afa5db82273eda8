/** By what duties can be asked for, and how one is named. */
import * as z from 'zod';
import { dutyKinds } from '#domain/duties/kinds.ts';
import { idSchema } from '#domain/values/text.ts';
import { dateSchema } from '#domain/values/time.ts';
import { idParams, officeQuery, pageQuery, plain } from './shared.ts';

const ownDutiesQuery = officeQuery.extend({
  office: idSchema.optional().meta({ description: 'Only those of one office; all of yours when left out' }),
});

const dutiesQuery = pageQuery.extend({
  late: z.literal('yes').optional().meta({ description: 'Only what is late' }),
  kind: z.enum(Object.keys(dutyKinds) as [keyof typeof dutyKinds]).optional(),
  person: idSchema.optional().meta({ description: 'Only what this person owns' }),
  until: dateSchema.optional().meta({ description: 'Only what is due by the end of this day in UTC' }),
});
export type DutiesQuery = z.output<typeof dutiesQuery>;

const nudgeBody = z.strictObject({
  stream: z.string().trim().min(1).max(300).meta({ description: 'As the list names it, e.g. project/ID' }),
  duty: z.string().trim().min(1).max(300).meta({ description: 'As the list names it, e.g. condition:c1' }),
});

const byId = { ...plain, params: idParams };

export const dutyRequests = {
  'list-duties': { ...plain, query: ownDutiesQuery },
  'get-duties': { ...byId, query: dutiesQuery },
  'nudge-duty': { ...byId, body: nudgeBody },
} as const;
