/** Whether a sponsor may go on against the word of an advisory board: not where the board of the office above is to be asked. */
import type { Context } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { ProjectNeeds } from '../context.ts';
import type { Project } from '../state.ts';
import { reachedBy } from './reached.ts';

export function requireOwnWord(project: Project, { office, above }: Context & ProjectNeeds): Refused {
  const because = reachedBy(project, office, above?.thresholds);
  if (because.length === 0) return undefined;
  return refuse(
    'not-allowed',
    `A gate of this project waits for the office above, too (${because.join('; ')}), which is asked once the board has said go. Ask for the gate again.`,
  );
}
