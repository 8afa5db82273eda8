/**
 * Criteria that fail now, newest first: of an office, and of each person who owns some.
 * Key of both: `SINCE#PROJECT#GATE#CRITERION`; the gate is empty for a tripwire.
 */
import * as z from 'zod';
import type { ViewRow } from '#domain/ports.ts';
import type { Project } from '#domain/project/state.ts';
import { type List, rowIn } from './list.ts';
import { projectRowSchema } from './projects.ts';

export const alertRowSchema = z.object({
  criterion: z.string(),
  name: z.string(),
  gate: z.string().optional().meta({ description: 'The gate that the criterion belongs to; absent for a tripwire' }),
  kind: z.enum(['must', 'should']),
  value: z.string().meta({ description: 'What was found' }),
  owner: z.string(),
  since: z.string(),
  valueAt: z.string().optional().meta({ description: 'When the value was last found to be another' }),
  level: z.int().optional().meta({ description: 'How far it fails, of a criterion with several thresholds; 1 is the mildest' }),
  highest: z.int().optional().meta({ description: 'How far it has failed since the alert began' }),
  acknowledged: z
    .object({
      note: z.string().meta({ description: 'What is done about it' }),
      owner: z.string().meta({ description: 'Who sees to it' }),
      due: z.string().meta({ description: 'The day by which it is to be over' }),
      by: z.string(),
      at: z.string(),
    })
    .optional()
    .meta({ description: 'What is done about it, as somebody said last' }),
  project: z.string(),
  title: z.string(),
  status: projectRowSchema.shape.status,
});
export type AlertRow = z.output<typeof alertRowSchema>;

export function alertsOf(office: string): List<AlertRow> {
  return { name: `alerts/${office}`, schema: alertRowSchema, order: 'descending' };
}

export function alertsOwnedBy(office: string, owner: string): List<AlertRow> {
  return { name: `alerts/${office}/${owner}`, schema: alertRowSchema, order: 'descending' };
}

export function alertRows({ id, office, proposal, status, failing }: Project): ViewRow[] {
  return failing.flatMap(entry => {
    const key = `${entry.since}#${id}#${entry.gate ?? ''}#${entry.criterion}`;
    const body = { ...entry, project: id, title: proposal.title, status };
    return [alertsOf(office), alertsOwnedBy(office, entry.owner)].map(list => rowIn(list, key, body));
  });
}
