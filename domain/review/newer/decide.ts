/** The chair's answer to a newer report: the pack is kept with a reason, or the round restarts on the new content. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { requireConditionsMet } from '../../project/actions.ts';
import { notOpen } from '../ballots/eligibility.ts';
import { requireChair } from '../chairing.ts';
import type { ReviewContext } from '../context.ts';
import { ifSettled } from '../ending/outcome.ts';
import { requireNotTooOften } from '../ending/too-often.ts';
import { evolveOpened } from '../evolve.ts';
import type { ReviewFact } from '../facts.ts';
import type { Review } from '../state.ts';
import type { ReviewDecisions } from '../tables.ts';
import type { NewerCommands } from './commands.ts';
import { newerReport, unansweredMusts } from './newer.ts';

export const newerDecisions: ReviewDecisions<NewerCommands> = {
  'keep-pack': keepPack,
  'restart-round': (state, { reason }, context) =>
    mayRestart(state, context) ?? { facts: [{ type: 'round-restarted', by: context.actor.id, reason }] },
};

export function mayKeepPack(state: Review, context: ReviewContext): Refused {
  const no = notOpen(state, context) ?? requireChair(state, context);
  if (no) return no;
  if (unansweredMusts(state, context).length > 0) return undefined;
  return refuse('wrong-status', 'No newer report shows a must criterion that began to fail: there is nothing to answer.');
}

export function mayRestart(state: Review, context: ReviewContext): Refused {
  const no = notOpen(state, context) ?? requireChair(state, context);
  if (no) return no;
  if (!newerReport(state, context))
    return refuse('wrong-status', 'There is no report that is newer than the pack, so a new round would show the same.');
  return requireConditionsStill(state, context) ?? requireNotTooOften(state, 'restarted', context);
}

/** A restart asks for the gate anew, and so for its conditions: a waiver may have run out meanwhile. */
function requireConditionsStill({ gate }: Review, { project, now }: ReviewContext): Refused {
  return gate.closing || project.open?.alone || project.open?.kind !== undefined ? undefined : requireConditionsMet(project, now);
}

/** What the board was waiting for may have been this answer alone. */
function keepPack(state: Review, { reason }: NewerCommands['keep-pack'], context: ReviewContext): Decision<ReviewFact> {
  const no = mayKeepPack(state, context);
  if (no) return no;
  const { actor, now } = context;
  const failing = unansweredMusts(state, context).map(({ criterion }) => criterion);
  const kept: ReviewFact = { type: 'pack-kept', by: actor.id, reason, failing };
  return { facts: [kept, ...ifSettled(evolveOpened(state, kept, { at: now, actor, seq: 0 }), context)] };
}
