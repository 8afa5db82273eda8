/** The PMO, and nobody with a part in the project, says what came of an observation that no report has told. */
import type { Context } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { hasRole } from '../../office/state.ts';
import type { ProjectNeeds } from '../context.ts';
import { interestsIn } from '../interest.ts';
import type { Project } from '../state.ts';
import { openEvents } from './observation.ts';

export const outlookActions = ['tell-outcome'] as const;

export const outlookPreconditions = {
  'tell-outcome': (project: Project, { actor, office }: Context & ProjectNeeds): Refused => {
    if (!hasRole(office, actor.id, 'pmo'))
      return refuse('not-allowed', 'Only the PMO says what came of an outlook; ask the PMO of the office.');
    const interest = interestsIn(project, office)(actor.id);
    if (interest !== undefined)
      return refuse('conflict-of-interest', `${actor.id} ${interest}; another person of the PMO says what came of its outlook.`);
    const waits = (project.observations ?? []).some(entry => entry.asked !== undefined && openEvents(entry).length > 0);
    return waits ? undefined : refuse('nothing-left-to-ask', 'No outlook of this project waits for the word of the PMO.');
  },
} as const;
