/** A project says its own stages: before the stage that they divide, or while it runs; what is over or under way keeps its name and place. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { boundaryGate, dividedStage } from '../../office/gate-model.ts';
import { isolated } from '../../values/isolated.ts';
import { dateOf, dayInWords, type Instant } from '../../values/time.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import { modelOf } from '../gates/next-gate.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { OwnStageCommands } from './commands.ts';
import { ownStagesIn } from './own-stages.ts';
import { ownStagePreconditions } from './preconditions.ts';
import type { OwnStage, OwnStages } from './with-own-stages.ts';

export const ownStageDecisions: ProjectDecisions<OwnStageCommands> = {
  'plan-stages': plan,
};

function plan(state: Project, planned: OwnStageCommands['plan-stages'], context: ProjectContext): Decision<ProjectFact> {
  const no = ownStagePreconditions['plan-stages'](state, context);
  if (no) return no;
  const { stages, reason } = planned;
  const model = modelOf(state, context.office);
  const divided = model && dividedStage(model);
  const gate = model && boundaryGate(model);
  if (!divided || !gate) throw new Error('a gate model with a divided stage has a gate for its boundaries');
  const before = ownStagesIn(state, model);
  if (before && isSame(before.stages, stages)) return { facts: [] };
  const fault = faultIn(planned, { before, running: state.stage === divided.id, now: context.now });
  if (fault) return fault;
  return { facts: [{ type: 'stages-planned', stage: divided.id, gate: gate.id, stages: [...stages], reason }] };
}

interface Situation {
  readonly before: OwnStages | undefined;
  /** Whether the stage that they divide is under way. */
  readonly running: boolean;
  readonly now: Instant;
}

function faultIn({ stages, reason }: OwnStageCommands['plan-stages'], { before, running, now }: Situation): Refused {
  const kept = before && faultInKept(before, stages, running ? before.at : -1);
  const fault = nameTwice(stages) ?? kept ?? faultInEnds(stages, { before, now });
  if (fault || !before || reason !== undefined) return fault;
  return refuse('reason-required', 'The stages were planned before: say why the plan changes.', 'reason');
}

function isSame(before: readonly OwnStage[], stages: readonly OwnStage[]): boolean {
  return (
    before.length === stages.length &&
    stages.every(({ name, end }, index) => before[index]?.name === name && before[index]?.end === end)
  );
}

function nameTwice(stages: readonly OwnStage[]): Refused {
  const names = stages.map(({ name }) => name.trim().toLowerCase());
  const twice = names.findIndex((name, index) => names.indexOf(name) < index);
  return twice < 0
    ? undefined
    : refuse('already-exists', `${isolated(stages[twice]?.name ?? '')} stands here twice; names must differ.`, at(twice, 'name'));
}

/** `running` is the index of the stage under way; those before it are over. */
function faultInKept({ stages: before }: OwnStages, stages: readonly OwnStage[], running: number): Refused {
  for (const [index, { name, end }] of before.slice(0, running + 1).entries()) {
    const is = index === running ? 'under way' : 'over';
    if (stages[index]?.name !== name)
      return refuse(
        'unknown-reference',
        `${isolated(name)} is ${is}: it stays stage ${index + 1} of the plan.`,
        at(index, 'name'),
      );
    if (index < running && stages[index]?.end !== end)
      return refuse('unknown-reference', `${isolated(name)} is over: leave its end as it was.`, at(index, 'end'));
  }
  return undefined;
}

function faultInEnds(stages: readonly OwnStage[], { before, now }: Pick<Situation, 'before' | 'now'>): Refused {
  let last: string | undefined;
  for (const [index, { name, end }] of stages.entries()) {
    if (end === undefined) continue;
    if (last !== undefined && end <= last)
      return refuse(
        'unknown-reference',
        `${isolated(name)} ends after the stage before it: name a day after ${dayInWords(last)}.`,
        at(index, 'end'),
      );
    const stays = before?.stages[index]?.end === end;
    if (!stays && end < dateOf(now))
      return refuse('day-is-past', `${dayInWords(end)} is past; name a day that is to come.`, at(index, 'end'));
    last = end;
  }
  return undefined;
}

function at(index: number, field: 'name' | 'end'): string {
  return `stages.${index}.${field}`;
}
