/**
 * Criteria that fail now, in the order in which people work: project by project, those with a must first and the longest waiting first, and of a project its
 * musts first. Of an office, and of each person who owns some. Key of both: `PROJECT-RANK#FIRST-SINCE#PROJECT#RANK#SINCE#GATE#CRITERION`; a rank is 0 for a
 * must, 1 for none; the gate is empty for what is watched at any stage.
 */
import * as z from 'zod';
import type { ViewRow } from '#domain/ports.ts';
import type { Failing } from '#domain/project/alerts/failing.ts';
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
  return { name: `alerts/${office}`, schema: alertRowSchema };
}

export function alertsOwnedBy(office: string, owner: string): List<AlertRow> {
  return { name: `alerts/${office}/${owner}`, schema: alertRowSchema };
}

export function alertRows({ id, office, proposal, status, failing }: Project): ViewRow[] {
  const place = placeOf(failing, id);
  return failing.flatMap(entry => {
    const key = `${place}#${rank(entry)}#${entry.since}#${entry.gate ?? ''}#${entry.criterion}`;
    const body = { ...entry, project: id, title: proposal.title, status };
    return [alertsOf(office), alertsOwnedBy(office, entry.owner)].map(list => rowIn(list, key, body));
  });
}

/** Where a project stands: after those that have a must while it has none, and after those whose gravest alert has waited longer. */
function placeOf(failing: readonly Failing[], project: string): string {
  const gravest = Math.min(...failing.map(rank));
  const [first] = failing.flatMap(entry => (rank(entry) === gravest ? [entry.since] : [])).toSorted();
  return `${gravest}#${first}#${project}`;
}

function rank({ kind }: Pick<Failing, 'kind'>): number {
  return kind === 'must' ? 0 : 1;
}
