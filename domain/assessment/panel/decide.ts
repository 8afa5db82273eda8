/** Assessors step back with a reason; the PMO gives their place to somebody else without an interest; who leaves the office is out by it (P25). */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { idsOf } from '../../office/one-person.ts';
import { whyGone } from '../../office/people/deactivated.ts';
import { personIn } from '../../office/state.ts';
import type { AssessmentContext } from '../context.ts';
import type { AssessmentFact } from '../facts.ts';
import { requireAssessmentStatus, requirePanelKeeper, wasInPanel, whyNotAssessor } from '../permissions.ts';
import { followedByReveal } from '../revealing/reveal.ts';
import { type Assessment, hasAnswered } from '../state.ts';
import type { AssessmentDecisions } from '../tables.ts';
import type { AssessmentPanelCommands } from './commands.ts';

export const assessmentPanelDecisions: AssessmentDecisions<AssessmentPanelCommands> = {
  'recuse-assessor': (state, { reason }, context) => {
    const assessor = context.actor.id;
    if (state.recused.some(entry => entry.assessor === assessor) && !state.assessors.includes(assessor)) return { facts: [] };
    const no = requireRecusal(state, context);
    return no ?? { facts: followedByReveal(state, [{ type: 'assessor-recused', assessor, reason }], context) };
  },
  'replace-assessor': replaceAssessor,
  'look-at-panel': (state, _command, context) => {
    if (state.status === 'ended') return { facts: [] };
    const gone = state.assessors.filter(assessor => !personIn(context.office, assessor) && !hasAnswered(state, assessor));
    const left = gone.map(assessor => ({
      type: 'assessor-recused' as const,
      assessor,
      reason: whyGone(context.office, assessor),
      left: true as const,
    }));
    return { facts: left.length === 0 ? [] : followedByReveal(state, left, context) };
  },
};

/** While the ratings are blind, or the panel talks; whoever has found an interest steps back, whatever was rated. */
export function requireRecusal(state: Assessment, { actor }: AssessmentContext): Refused {
  if (!state.assessors.includes(actor.id)) return refuse('not-allowed', 'Only the assessors of this panel step back from it.');
  return requireAssessmentStatus(state, ['rating', 'talking'], 'Stepping back');
}

export function requireReplacement(state: Assessment, context: AssessmentContext): Refused {
  return requirePanelKeeper(context) ?? requireAssessmentStatus(state, ['rating'], 'Naming another assessor');
}

function replaceAssessor(
  state: Assessment,
  { assessor, replacement, reason }: AssessmentPanelCommands['replace-assessor'],
  context: AssessmentContext,
): Decision<AssessmentFact> {
  const mayNot = requirePanelKeeper(context);
  if (mayNot) return mayNot;
  if (state.replaced.at(-1)?.assessor === assessor && state.replaced.at(-1)?.replacement === replacement) return { facts: [] };
  const no = requireReplacement(state, context) ?? faultInPlace(state, assessor) ?? faultInNewcomer(state, replacement, context);
  return no ?? { facts: [{ type: 'assessor-replaced', assessor, replacement, reason }] };
}

function faultInPlace(state: Assessment, assessor: string): Refused {
  const places = [...state.assessors, ...openPlaces(state)];
  if (!places.includes(assessor)) return refuse('unknown-reference', `${assessor} has no place in this panel.`, 'assessor');
  return hasAnswered(state, assessor)
    ? refuse('not-allowed', `${assessor} has rated; only a place without ratings is given to another.`, 'assessor')
    : undefined;
}

/** Places of people who stepped back, left, or may not rate, that nobody has taken. */
export function openPlaces({ recused, excluded, replaced, assessors }: Assessment): readonly string[] {
  const empty = [...recused, ...excluded].map(entry => entry.assessor);
  return [...new Set(empty)].filter(
    assessor => !assessors.includes(assessor) && !replaced.some(entry => entry.assessor === assessor),
  );
}

/** Who may take a place of this panel: somebody of the office without an interest in the project, who was not in the panel. */
export function faultInNewcomer(state: Assessment, person: string, { office, project, actor }: AssessmentContext): Refused {
  const field = 'replacement';
  if (idsOf(office, person).includes(actor.id))
    return refuse('not-allowed', 'Nobody names himself an assessor; name another.', field);
  if (!personIn(office, person)) return refuse('unknown-reference', `${person} is not known in this office.`, field);
  if (wasInPanel(state, person, office))
    return refuse('already-exists', `${person} is in this panel, or was; name another.`, field);
  const why = whyNotAssessor(person, project, office);
  return why === undefined
    ? undefined
    : refuse('conflict-of-interest', `${person} ${why} and so may not rate it; name another.`, field);
}
