/**
 * The questions of weights of an office, newest first (key: `OPENED-AT#WEIGHTING`); what waits in the inbox of those who have not answered (key:
 * `UNTIL#WEIGHTING`); those that are open, by office (key: `WEIGHTING`) and by the instant at which something is due (key: `DUE#WEIGHTING`). No row
 * says what was answered.
 */
import * as z from 'zod';
import type { ViewRow, ViewStore } from '#domain/ports.ts';
import { askedMethods } from '#domain/scoring/several/methods.ts';
import { type Instant, storedInstantSchema } from '#domain/values/time.ts';
import { hasAnswered, type Weighting, weightingStatuses } from '#domain/weighting/state.ts';
import { inboxOf } from './inbox.ts';
import { bodyOf, type List, rowIn, storedPage } from './list.ts';

export const weightingRowSchema = z.object({
  id: z.string(),
  office: z.string(),
  name: z.string(),
  of: z.enum(['goals', 'dimensions']),
  items: z.int().meta({ description: 'How many are weighed' }),
  method: z.enum(askedMethods),
  status: z.enum(weightingStatuses),
  openedAt: z.string(),
  until: z.string(),
  asked: z.int(),
  answered: z.int(),
  ratio: z.number().optional().meta({ description: 'Consistency ratio of the group, once closed, where pairs were compared' }),
  takenOver: z.boolean(),
});
export type WeightingRow = z.output<typeof weightingRowSchema>;

export function weightingsOf(office: string): List<WeightingRow> {
  return { name: `weightings/${office}`, schema: weightingRowSchema, order: 'descending' };
}

export function weightingRows(state: Weighting): ViewRow[] {
  const { id, office, name, of, method, status, openedAt, until, items, asked, answers, result, takenOver } = state;
  const ratio = result?.consistency?.ratio;
  return [
    rowIn(weightingsOf(office), `${openedAt}#${id}`, {
      ...{ id, office, name, of, method, status, openedAt, until },
      items: items.length,
      asked: asked.length,
      answered: answers.length,
      ...(ratio !== undefined && { ratio }),
      takenOver: takenOver.length > 0,
    }),
  ];
}

/** An open question stands in the inbox of each person who is asked and has not answered. */
export function weightingInboxRows(state: Weighting): ViewRow[] {
  if (state.status === 'closed') return [];
  const { id, office, name, method, until, openedAt: since, items, asked } = state;
  const body = { kind: 'weighting', weighting: id, office, name, method, items: items.length, since, deadline: until } as const;
  return asked.filter(person => !hasAnswered(state, person)).map(person => rowIn(inboxOf(person), `${until}#${id}`, body));
}

export const openWeightingRowSchema = z.object({ weighting: z.string() });

export function openWeightingsOf(office: string): List<z.output<typeof openWeightingRowSchema>> {
  return { name: `open-weightings/${office}`, schema: openWeightingRowSchema };
}

export const dueWeightingRowSchema = z.object({ weighting: z.string(), due: storedInstantSchema });
export type DueWeightingRow = z.output<typeof dueWeightingRowSchema>;

export const dueWeightings: List<DueWeightingRow> = { name: 'due-weightings', schema: dueWeightingRowSchema };

/** Due is the reminder, then the end. */
export function openWeightingRows({ id, office, status, until, remindAt, remindedAt }: Weighting): ViewRow[] {
  if (status === 'closed') return [];
  const due = remindedAt === undefined ? remindAt : until;
  return [rowIn(openWeightingsOf(office), id, { weighting: id }), rowIn(dueWeightings, `${due}#${id}`, { weighting: id, due })];
}

const pageSize = 10;

/** Those of which something is due at an instant, the longest overdue first. */
export async function* iterateDueWeightings(views: ViewStore, now: Instant): AsyncGenerator<DueWeightingRow, undefined> {
  let cursor: string | undefined;
  do {
    const page = await storedPage(views, dueWeightings, { limit: pageSize, cursor });
    for (const row of page.rows) {
      const due = bodyOf(dueWeightings, row);
      if (due.due > now) return;
      yield due;
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
}
