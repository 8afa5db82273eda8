/** How plans and boundaries move a project among its own stages. */
import type { GateId } from '../../values/ids.ts';
import type { Project, ProjectUnderWay } from '../state.ts';
import type { ProjectFolds } from '../tables.ts';
import type { ownStageFacts } from './facts.ts';
import type { OwnStages } from './with-own-stages.ts';

export const ownStageFolds: ProjectFolds<typeof ownStageFacts> = {
  'stages-planned': (state, { stage: of, gate, stages }, { at: plannedAt }) => {
    const before = state.ownStages?.of === of ? state.ownStages : undefined;
    const at = before?.at ?? 0;
    const planned = stages.map((entry, index) => ({ ...entry, approvedEnd: before?.stages[index]?.approvedEnd }));
    const ownStages = { of, stages: planned, at, plannedAt };
    return { ...state, ...withBoundary(state, ownStages, gate) };
  },
};

/** The gate of the boundaries counts as passed while the last own stage runs, and is to come before. */
function withBoundary(
  { passed, lastGateAt }: Project,
  ownStages: OwnStages,
  gate: GateId,
): Pick<Project, 'ownStages' | 'passed' | 'lastGateAt'> {
  const others = passed.filter(entry => entry !== gate);
  const inLast = ownStages.at === ownStages.stages.length - 1;
  return { ownStages, passed: inLast ? [...others, gate] : others, lastGateAt: inLast ? lastGateAt : undefined };
}

/** What a passed gate does to own stages and to the gates that are passed. */
export function throughGate(
  { passed, ownStages }: Project,
  { gate, ownStage: at }: { readonly gate: GateId; readonly ownStage?: number | undefined },
): Pick<Project, 'ownStages' | 'passed'> {
  if (at === undefined || !ownStages) return { passed: [...passed, gate] };
  const inLast = at >= ownStages.stages.length - 1;
  return { ownStages: { ...ownStages, at }, passed: inLast ? [...passed, gate] : passed };
}

/** Sent back before the stage that they divide, or to its beginning: the first is the next, and no board has let any end stand. */
export function fromTheFirst(ownStages: OwnStages): OwnStages {
  return { ...ownStages, at: 0, stages: ownStages.stages.map(({ name, end }) => ({ name, end })) };
}

/** A board that says go has seen the plan: the end of the own stage that runs then is the one that counts. */
export function endApproved<P extends Project | ProjectUnderWay>(project: P): P {
  const { ownStages, stage } = project;
  if (!ownStages || ownStages.of !== stage) return project;
  const stages = ownStages.stages.map((entry, index) => (index === ownStages.at ? { ...entry, approvedEnd: entry.end } : entry));
  return { ...project, ownStages: { ...ownStages, stages } };
}
