/** What no report has told fifteen months after an observation, the PMO is asked; three months later it counts as what cannot be told. */
import type { Duty } from '../../duties/duty.ts';
import { ownerOf, type Project } from '../state.ts';
import { openEvents } from './observation.ts';

export const outlookDutyKey = (observation: string) => `outlook-outcome:${observation}`;

export function outlookDuties(project: Project): readonly Duty[] {
  return (project.observations ?? []).flatMap((observation): Duty[] => {
    const { id, at, asked: since } = observation;
    if (since === undefined || openEvents(observation).length === 0) return [];
    const owners = [ownerOf(project, 'pmo')];
    return [
      {
        key: outlookDutyKey(id),
        kind: 'outlook-outcome',
        owners,
        since,
        about: at.slice(0, 10),
        path: `/projects/${project.id}`,
      },
    ];
  });
}
