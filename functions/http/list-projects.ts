/** The projects of an office, newest first. */
import * as z from 'zod';
import { idSchema } from '#domain/project/proposal.ts';
import { httpDoor } from '../kit/door.ts';
import { lists } from '../stream/rows.ts';
import { anyItem, officeMeant, officeQuery, page, pageOf } from './page.ts';

const statuses = ['submitted', 'returned', 'declined', 'active', 'on-hold', 'killed', 'closing', 'closed'] as const;

export const door = httpDoor({
  summary: 'Projects of an office, by stage and status',
  query: officeQuery.extend({ stage: idSchema.optional(), status: z.enum(statuses).optional() }),
  answer: pageOf(anyItem),
  async handle({ query, actor }, house) {
    const office = await officeMeant(house, actor.id, query.office);
    const { stage, status, limit, cursor } = query;
    const list = stage
      ? lists.projectsIn(office, 'stage', stage)
      : status
        ? lists.projectsIn(office, 'status', status)
        : lists.projects(office);
    const where = stage && status ? (body: Record<string, unknown>) => body.status === status : undefined;
    return page(house, { list, limit, cursor, reverse: true, where });
  },
});
