/** When ratings come to light by the day, who asks a panel to talk, and who ends an assessment. */

import { dimensionsOf } from '../../call/frozen-model.ts';
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { AssessmentContext } from '../context.ts';
import type { AssessmentFact } from '../facts.ts';
import { requireAssessmentStatus, requirePanelKeeper } from '../permissions.ts';
import type { Assessment } from '../state.ts';
import type { AssessmentDecisions } from '../tables.ts';
import type { AssessmentRevealingCommands } from './commands.ts';
import { ended, revealed, talkUntil } from './reveal.ts';

export const assessmentRevealingDecisions: AssessmentDecisions<AssessmentRevealingCommands> = {
  'end-due': endDue,
  'ask-talk': askTalk,
  'end-assessment': (state, { reason }, context) => {
    const no = requirePanelKeeper(context);
    if (no) return no;
    if (state.status === 'ended') return { facts: [] };
    return requireEnding(state, context) ?? { facts: [ended(state, reason)] };
  },
};

/** The workflow of the call asks: at the day of the assessment, at the end of a talk, and when all panels of the call are done. */
function endDue(state: Assessment, _command: object, { now, actor }: AssessmentContext): Decision<AssessmentFact> {
  if (actor.kind !== 'system') return refuse('not-allowed', 'The call does this by itself when it is due.');
  if (state.status === 'ended') return { facts: [] };
  if (state.status === 'talking') return now <= (state.talk?.until ?? state.due) ? { facts: [] } : { facts: [ended(state)] };
  if (state.status === 'revealed') return { facts: [ended(state)] };
  if (now <= state.due) return { facts: [] };
  const facts = revealed(state, 'day-came', now);
  return { facts: facts.some(fact => fact.type === 'talk-asked') ? facts : [...facts, ended(state)] };
}

export function requireTalk(state: Assessment, context: AssessmentContext): Refused {
  return requirePanelKeeper(context) ?? requireAssessmentStatus(state, ['revealed', 'talking'], 'Asking for a talk');
}

export function requireEnding(state: Assessment, context: AssessmentContext): Refused {
  return requirePanelKeeper(context) ?? requireAssessmentStatus(state, ['revealed', 'talking'], 'Ending it');
}

function askTalk(
  state: Assessment,
  { dimensions, reason }: AssessmentRevealingCommands['ask-talk'],
  context: AssessmentContext,
): Decision<AssessmentFact> {
  const no = requireTalk(state, context);
  if (no) return no;
  const known = dimensionsOf(state.model).map(({ id }) => id);
  const strange = dimensions.findIndex(id => !known.includes(id));
  if (strange !== -1)
    return refuse('unknown-reference', `The scoring model has no ${dimensions[strange]}.`, `dimensions.${strange}`);
  return { facts: [{ type: 'talk-asked', dimensions: [...new Set(dimensions)], reason, until: talkUntil(state, context.now) }] };
}
