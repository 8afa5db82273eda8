/**
 * Random histories of projects that divide a stage for themselves: the days of all random histories, with plans in between. What own stages must be is told
 * anew from the stored facts alone, apart from the rules; each answers what is wrong.
 */
import type { World } from '../fixtures.ts';
import { atGateWorld, must } from '../fixtures.ts';
import type { RandomHistory } from '../random-histories.ts';
import { seats } from '../standards.ts';
import { happen } from './deeds.ts';
import { factsOf } from './reading.ts';
import { type Step, watched } from './watched.ts';

/** The gate model divides the stage `plan` by the gate `each`. */
const divided = { first: { deadlineDays: 12 }, boundary: {} };

/** What a project may plan now: what has begun as it is, and others. */
function planned(world: World, pick: number) {
  const { ownStages, stage } = world.project.state;
  const begun = ownStages && ownStages.of === stage ? ownStages.stages.slice(0, ownStages.at + 1) : [];
  const further = Array.from({ length: 1 + (pick % 3) }, (_, index) => ({ name: `Stage ${begun.length + index} of ${pick}` }));
  const stages = [...begun.map(({ name, end }) => ({ name, ...(end !== undefined && { end }) })), ...further];
  return stages.length > 1 ? stages : [...stages, { name: 'The rest' }];
}

/** Plays the days; before some of them the stages are planned, by the manager or by whoever that day is about. */
export function playInStages({ days }: RandomHistory, look: (step: Step) => void): World {
  const world = watched(atGateWorld(divided), look);
  must(world.toRound({ type: 'open-round', review: world.project.state.open?.review ?? '' }));
  for (const [index, day] of days.entries()) {
    const { pick = index } = day;
    const plans = { type: 'plan-stages', stages: planned(world, pick), reason: 'The supplier starts later.' } as const;
    if (index % 3 === 0) world.toProject(plans, index % 2 ? 'manu' : (day.by ?? 'petra'));
    if (index % 4 === 0) happen(world, { type: 'decide', outcome: 'go', pick: 0 });
    if (index % 9 === 8) sendBack(world, pick % 2 ? 'idea' : 'plan');
    happen(world, day);
  }
  return world;
}

/** The board sends the project back to an earlier stage, where there is one. */
function sendBack(world: World, stage: string): void {
  world.toProject({ type: 'request-gate' }, 'petra');
  const review = world.project.state.open?.review ?? '';
  world.toRound({ type: 'open-round', review });
  for (const member of seats)
    world.toRound({ type: 'cast-ballot', outcome: 'recycle', stage, reason: 'Begin anew.', conditions: [] }, member, review);
  world.toProject({ type: 'record-round', review });
}

/** What a step did to own stages, for those who count. */
export function actsIn({ stored }: Step): readonly string[] {
  return (stored?.facts ?? []).flatMap(fact => {
    if (fact.type === 'stages-planned') return ['planned'];
    if (fact.type !== 'gate-outcome-recorded' || fact.ownStage === undefined) return [];
    return [fact.again ? 'sent back' : 'let on'];
  });
}

interface Told {
  readonly names: readonly string[];
  readonly at: number;
}

const goes = (outcome: string) => outcome === 'go' || outcome === 'conditional-go';

/** Withdrawn, moved to another gate model, or to a version that divides no stage: what was planned is over. */
function endsPlan(fact: World['log'][number]['facts'][number]): boolean {
  if (fact.type === 'gate-model-chosen') return fact.version !== undefined;
  return fact.type === 'proposal-withdrawn' || (fact.type === 'model-version-moved' && fact.undivided === true);
}

/** Which own stages there are and which one is next or runs, as the facts of the project tell it so far. */
export function toldOf({ world, before, stored }: Step): Told | undefined {
  let told: Told | undefined;
  const entries = world.log.slice(0, before.entries + (stored ? 1 : 0)).filter(({ stream }) => stream === 'project');
  const boundaries = new Set(
    factsOf(entries, 'gate-requested').flatMap(({ fact: { gate, kind, alone, review } }) =>
      gate === 'each' && kind === undefined && !alone ? [review] : [],
    ),
  );
  for (const fact of entries.flatMap(entry => entry.facts)) {
    if (fact.type === 'stages-planned') told = { names: fact.stages.map(({ name }) => name), at: told?.at ?? 0 };
    if (endsPlan(fact)) told = undefined;
    if (!told) continue;
    const passes =
      (fact.type === 'gate-outcome-recorded' && boundaries.has(fact.review) && goes(fact.outcome)) ||
      (fact.type === 'proceeded-against-advice' && fact.gate === 'each');
    if (passes) told = { ...told, at: told.at + 1 };
    const isBack =
      fact.type === 'gate-outcome-recorded' && fact.again !== undefined && (fact.to === 'idea' || fact.to === 'plan');
    if (isBack) told = { ...told, at: 0 };
  }
  return told;
}

/** A project stands in the own stage that its boundaries let it into, and in none behind its last. */
export function standsWhereItsBoardLetIt(step: Step): string | undefined {
  const told = toldOf(step);
  const { ownStages, passed } = step.world.project.state;
  if (!told) return ownStages && `own stages without a plan: ${JSON.stringify(ownStages)}`;
  if (ownStages?.at !== told.at) return `it stands in ${ownStages?.at}, and was let into ${told.at}`;
  if (told.at >= told.names.length) return `there are ${told.names.length} own stages, and it stands in ${told.at}`;
  const inLast = told.at === told.names.length - 1;
  return passed.includes('each') === inLast ? undefined : `passed ${passed} in ${told.at} of ${told.names}`;
}

/** A boundary is asked for before the last own stage alone, and the gate that ends the whole stage in the last one alone. */
export function gatesAreAskedInTheirOrder(step: Step): string | undefined {
  const told = toldOf(step);
  for (const fact of step.stored?.facts ?? []) {
    if (fact.type !== 'gate-requested' || fact.alone || fact.kind !== undefined) continue;
    const toCome = told !== undefined && told.at < told.names.length - 1;
    if (fact.gate === 'each' && !toCome) return `${fact.review} where no boundary is to come`;
    if (fact.gate === 'g2' && toCome && step.before.project.stage === 'plan') return `${fact.review} before the last own stage`;
  }
  return undefined;
}

/** What has begun keeps its name and place in every further plan. */
export function whatHasBegunStays(step: Step): string | undefined {
  const { ownStages: was, stage } = step.before.project;
  const is = step.world.project.state.ownStages;
  if (!was || !is || was.of !== stage || !step.stored?.facts.some(({ type }) => type === 'stages-planned')) return undefined;
  const begun = was.stages.slice(0, was.at + 1);
  const moved = begun.findIndex(({ name }, index) => is.stages[index]?.name !== name);
  return moved < 0 ? undefined : `${begun[moved]?.name} was stage ${moved + 1}, and ${is.stages[moved]?.name} is`;
}
