/** A withdrawn proposal leaves intake, its stage and its gate model behind; its history stays, and a revision sends it into intake again. */
import { roundEnded } from '../gates/evolve.ts';
import type { Project, ProjectInIntake } from '../state.ts';
import type { ProjectFolds } from '../tables.ts';
import type { goingBackFacts } from './facts.ts';

export const goingBackFolds: ProjectFolds<typeof goingBackFacts> = {
  'proposal-withdrawn': (state, { review, reason }, { at, actor }) => {
    const ended = review === undefined ? state : roundEnded(state, { review, outcome: 'withdrawn', why: reason, at });
    return { ...notAdmitted(ended), status: 'withdrawn', reasons: [], withdrawn: { by: actor.id, at, reason } };
  },
};

const fieldsOfAdmission = {
  model: undefined,
  modelMoves: undefined,
  bySize: undefined,
  stage: undefined,
  stageSince: undefined,
  admittedAt: undefined,
  open: undefined,
  closure: undefined,
  result: undefined,
  ownStages: undefined,
} satisfies Record<
  keyof Pick<
    Project,
    'model' | 'modelMoves' | 'bySize' | 'stage' | 'stageSince' | 'admittedAt' | 'open' | 'closure' | 'result' | 'ownStages'
  >,
  undefined
>;

function notAdmitted(state: Project): Omit<ProjectInIntake, 'status'> {
  return { ...state, ...fieldsOfAdmission };
}
