/** An assessment opens for a proposal of a call, with the panel of its category less those who have an interest in the project. */
import { dimensionsOf } from '../../call/frozen-model.ts';
import { panelFor } from '../../call/opening/panel.ts';
import type { Call } from '../../call/state.ts';
import type { Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import { nothingVisible } from '../../office/membership.ts';
import { addDays, type Instant } from '../../values/time.ts';
import type { AssessmentContext } from '../context.ts';
import type { AssessmentFact } from '../facts.ts';
import { whyNotAssessor } from '../permissions.ts';
import type { AssessmentDecisions } from '../tables.ts';
import type { AssessmentOpeningCommands } from './commands.ts';
import type { Claim } from './facts.ts';

export const assessmentOpeningDecisions: AssessmentDecisions<AssessmentOpeningCommands> = {
  'open-assessment': () => ({ facts: [] }),
};

/** The first command of an assessment. A project whose every assessor has an interest is opened without any: the PMO is told to name others. */
export function openAssessment(
  { assessment, project: id }: AssessmentOpeningCommands['open-assessment'],
  context: AssessmentContext,
): Decision<AssessmentFact> {
  const { call, project, office, actor } = context;
  if (actor.kind !== 'system') return refuse('not-allowed', 'The call opens its assessments by itself.');
  if (call?.id === undefined || !call.proposals.some(proposal => proposal.project === id)) return nothingVisible;
  const panel = panelFor(call.panels, project.proposal.category)?.assessors ?? [];
  const judged = panel.map(assessor => ({ assessor, why: whyNotAssessor(assessor, project, office) }));
  return {
    facts: [
      {
        type: 'assessment-opened',
        assessment,
        call: call.id,
        callName: call.name,
        project: id,
        office: call.office,
        title: project.proposal.title,
        revision: project.revision,
        model: call.model,
        assessors: judged.flatMap(({ assessor, why }) => (why === undefined ? [assessor] : [])),
        excluded: judged.flatMap(({ assessor, why }) => (why === undefined ? [] : [{ assessor, why }])),
        claims: claimsOf(call, project.proposal.contributions),
        due: dueOf(call, context.now),
        talkDays: call.talkDays,
      },
    ],
  };
}

/** The sponsor's own points of what the panel rates, too. */
function claimsOf(
  { model }: Call,
  contributions: readonly { readonly goal: string; readonly points: number; readonly justification: string }[],
): Claim[] {
  const rated = dimensionsOf(model).map(({ id }) => id);
  return contributions
    .filter(({ goal }) => rated.includes(goal))
    .map(({ goal, points, justification }) => ({ dimension: goal, points, justification }));
}

/** The day of the call; in a standing one, or one that was closed before its day, so many days from now. */
function dueOf({ assessBy, assessWithinDays }: Call, now: Instant): Instant {
  return assessBy ?? addDays(now, assessWithinDays ?? 14);
}
