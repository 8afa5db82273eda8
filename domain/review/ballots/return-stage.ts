/**
 * To which stage a board sends a project back with a recycle. A ballot may name an earlier stage; without one the project stays in its stage. What most
 * of the ballots for a recycle say counts; where two are named equally often, the chair's word, else the smaller step back.
 */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { gateModelOf } from '../../office/state.ts';
import { isolated } from '../../values/isolated.ts';
import type { ReviewContext } from '../context.ts';
import type { Review } from '../state.ts';
import type { Ballot } from './ballot.ts';

interface Stage {
  readonly id: string;
  readonly name: string;
}

/** The stages before the one where the project is; none where a recycle moves nothing, as in an advisory round or one about a change alone. */
export function returnStages(
  { gate, model }: Review,
  { office, project }: Pick<ReviewContext, 'office' | 'project'>,
): readonly Stage[] {
  if (gate.authority === 'advisory' || project.open?.alone || !gate.outcomes.includes('recycle')) return [];
  const stages = gateModelOf(office, model.id, model.version)?.stages ?? [];
  return stages.slice(
    0,
    Math.max(
      0,
      stages.findIndex(({ id }) => id === project.stage),
    ),
  );
}

export function faultInStage(
  state: Review,
  { outcome, stage }: Pick<Ballot, 'outcome' | 'stage'>,
  context: Pick<ReviewContext, 'office' | 'project'>,
): Refused {
  if (stage === undefined) return undefined;
  if (outcome !== 'recycle') return refuse('outcome-not-offered', 'Only a recycle names a stage to go back to.', 'stage');
  const stages = returnStages(state, context);
  if (stages.some(({ id }) => id === stage)) return undefined;
  const known = stages.map(({ name }) => isolated(name)).join(', ');
  return refuse(
    'unknown-reference',
    known === ''
      ? 'No stage lies before the one where the project is: leave it out.'
      : `Name one of the earlier stages: ${known}.`,
    'stage',
  );
}

/** The stage that these ballots come to, once they come to a recycle; undefined for the stage where the project is. */
export function stageOf(
  ballots: readonly Pick<Ballot, 'member' | 'outcome' | 'stage'>[],
  { chair, stages }: { readonly chair: string; readonly stages: readonly Stage[] },
): string | undefined {
  const recycles = ballots.filter(({ outcome }) => outcome === 'recycle');
  const places = [undefined, ...stages.map(({ id }) => id).reverse()];
  const count = (place: string | undefined) => recycles.filter(({ stage }) => stage === place).length;
  const most = Math.max(0, ...places.map(count));
  const first = places.filter(place => count(place) === most);
  const ofChair = recycles.find(({ member }) => member === chair);
  return ofChair && first.includes(ofChair.stage) ? ofChair.stage : first[0];
}
