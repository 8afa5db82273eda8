/** The PMO takes over what several people have weighed: as the weights of the goals, or as those of a scoring model's next version. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { Weighting } from '../../scoring/models/model.ts';
import { faultInModel } from '../../scoring/models/model-faults.ts';
import { faultInConsistency } from '../../scoring/pairwise/acceptance.ts';
import { defaultRandomIndex } from '../../scoring/pairwise/random-index.ts';
import type { SeveralWeights } from '../../scoring/several/result.ts';
import type { OfficeContext } from '../context.ts';
import type { OfficeFact } from '../facts.ts';
import { nothingVisible } from '../membership.ts';
import { requirePmo } from '../permissions.ts';
import type { GoalsFrom } from '../standards/judged-goals.ts';
import { type OfficeState, scoringVersionKey } from '../state.ts';
import type { OfficeDecisions } from '../tables.ts';
import { changedSince } from '../versions.ts';
import type { WeightsTakenCommands } from './commands.ts';
import { modelsThatFit, requireTaking, type Taking } from './permissions.ts';
import type { Weighed } from './weighed.ts';

export const weightsTakenDecisions: OfficeDecisions<WeightsTakenCommands> = {
  'take-goal-weights': takeGoalWeights,
  'take-model-weights': takeModelWeights,
};

type Closed = Weighed & { readonly result: SeveralWeights };

/** A question of another office is none. */
function closedOf(
  state: OfficeState,
  { weighed, actor }: OfficeContext,
  as: Taking['as'],
): { closed: Closed } | NonNullable<Refused> {
  const mayNot = requirePmo(state, { actor });
  if (mayNot) return mayNot;
  if (!weighed || weighed.office !== state.id) return nothingVisible;
  const no = requireTaking(state, weighed, { actor, as });
  if (no) return no;
  return { closed: weighed as Closed };
}

/** Over 0.10 with a reason only; points have no ratio, and nowhere to keep a reason for one. */
function inconsistent({ result: { consistency } }: Closed, acceptedBecause: string | undefined): Refused {
  if (!consistency && acceptedBecause !== undefined)
    return refuse(
      'unknown-reference',
      'Points do not contradict each other, so there is nothing to accept: leave acceptedBecause out.',
      'acceptedBecause',
    );
  const fault = consistency && faultInConsistency({ ...consistency, acceptedBecause });
  return fault && refuse('reason-required', fault.message, fault.field);
}

function takeGoalWeights(
  state: OfficeState,
  { reason, acceptedBecause, expectedVersion }: WeightsTakenCommands['take-goal-weights'],
  context: OfficeContext,
): Decision<OfficeFact> {
  const found = closedOf(state, context, 'goals');
  if ('refusal' in found) return found;
  const { closed } = found;
  const no = inconsistent(closed, acceptedBecause) ?? changedSince(state, 'goals', expectedVersion);
  if (no) return no;
  const { weights, consistency } = closed.result;
  const share = (id: string) => weights.find(({ item }) => item === id)?.share ?? 0;
  const goals = state.goals.map(goal => ({ ...goal, weight: weightOf(share(goal.id)) }));
  const from: GoalsFrom = {
    weighting: closed.id,
    ...(consistency && { ratio: consistency.ratio }),
    ...(acceptedBecause !== undefined && { acceptedBecause }),
  };
  return { facts: [{ type: 'goals-set', goals, scoring: state.scoring, reason, from }] };
}

/** Per cent to two decimals; a goal that was weighed at all counts. */
function weightOf(share: number): number {
  return Math.max(0.01, Number((share * 100).toFixed(2)));
}

function takeModelWeights(
  state: OfficeState,
  { weighting, model: id, reason, acceptedBecause, expectedVersion }: WeightsTakenCommands['take-model-weights'],
  context: OfficeContext,
): Decision<OfficeFact> {
  const found = closedOf(state, context, 'scoring-model');
  if ('refusal' in found) return found;
  const { closed } = found;
  const model = modelsThatFit(state, closed).find(entry => entry.id === id);
  if (!model) {
    const known = modelsThatFit(state, closed).map(entry => entry.id);
    return refuse('unknown-reference', `${id} does not rate exactly what was weighed; take ${known.join(' or ')}.`, 'model');
  }
  const no = inconsistent(closed, acceptedBecause) ?? changedSince(state, scoringVersionKey(id), expectedVersion);
  if (no) return no;
  const scoring = { ...model.scoring, weighting: weightingOf(closed, acceptedBecause) };
  const fault = faultInModel(scoring);
  if (fault) return refuse('unknown-reference', fault.message, `scoring.${fault.field}`);
  const published = { ...model, scoring, version: model.version + 1 };
  return { facts: [{ type: 'scoring-model-published', model: published, reason, weighting }] };
}

/** Judgements as they were given, so that anyone can work the weights out again; of points, the shares of the group. */
function weightingOf({ answers, result }: Closed, acceptedBecause: string | undefined): Weighting {
  const people = answers.flatMap(({ person, answer }) =>
    answer.by === 'pairwise' ? [{ person, voice: 1, judgements: answer.judgements }] : [],
  );
  if (people.length === 0)
    return { by: 'direct', weights: result.weights.map(({ item, share }) => ({ goal: item, weight: share })) };
  return {
    by: 'pairwise',
    people: people.sort((left, right) => (left.person < right.person ? -1 : 1)),
    randomIndex: defaultRandomIndex,
    ...(acceptedBecause !== undefined && { acceptedBecause }),
  };
}
