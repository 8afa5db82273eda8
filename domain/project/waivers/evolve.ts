/** The waivers of a project; a waived condition knows until when. */
import { begunAnew } from '../../duties/evolve.ts';
import { dutyKey } from '../duties/keys.ts';
import type { Project } from '../state.ts';
import type { ProjectFolds } from '../tables.ts';
import type { waiverFacts } from './facts.ts';

export const waiverFolds: ProjectFolds<typeof waiverFacts> = {
  'waiver-granted': (state, { type: _, ...waiver }, { at }) => ({
    ...waitsAnew(state, waiver.condition),
    waivers: [...state.waivers, { ...waiver, at }],
    conditions: state.conditions.map(entry =>
      entry.id === waiver.condition
        ? { ...entry, waivedUntil: waiver.until, ...(waiver.reckoned && { reckoned: waiver.reckoned }) }
        : entry,
    ),
  }),
};

/** What was done about a condition before it was waived does not count when its waiver ends. */
function waitsAnew(state: Project, condition: string | undefined): Project {
  return condition === undefined ? state : begunAnew(state, dutyKey.condition(condition));
}
