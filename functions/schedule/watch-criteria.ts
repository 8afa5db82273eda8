/** Finds criteria that fail (or recover) by time passing alone: looks at every project that is under way. */
import type { ScheduleDoor } from '../kit/door.ts';
import { lists } from '../stream/rows.ts';
import { everyRow } from './every-row.ts';

export const door: ScheduleDoor = {
  summary: 'Evaluate the criteria of every project that is under way',
  async handle(house) {
    let projects = 0;
    let changed = 0;
    for await (const { body } of everyRow(house, lists.watched())) {
      const id = (body as { project: string }).project;
      const answer = await house.execute({
        noun: 'project',
        id,
        command: { type: 'watch-criteria' },
        actor: { kind: 'system', id: 'schedule' },
      });
      projects += 1;
      if ('commit' in answer && answer.commit) changed += 1;
    }
    return { projects, changed };
  },
};
