/** The approved baselines, and the change that waits for a board. */
import type { Project } from '../state.ts';
import type { ProjectFolds } from '../tables.ts';
import type { ApprovedBaseline } from './baseline.ts';
import type { baselineFacts } from './facts.ts';

/** Baselines kept in the state: the first and the newest; all are in the facts. */
const mostKept = 20;

export const baselineFolds: ProjectFolds<typeof baselineFacts> = {
  'change-requested': (state, { type: _, ...change }, { at, actor }) => ({
    ...state,
    changes: state.changes + 1,
    change: { ...change, by: actor.id, at },
  }),
  'change-declined': (state, { review, outcome, why }, { at: decidedAt }) => ({
    ...state,
    change: undefined,
    declinedChange: state.change && { ...state.change, review, outcome, why, decidedAt },
  }),
  'baseline-set': (state, { type: _, ...baseline }, { at }) => withBaseline(state, { ...baseline, at }),
};

/** The project with a newly approved baseline. */
export function withBaseline<P extends Project>(state: P, baseline: ApprovedBaseline): P {
  const { cost, end } = baseline;
  const [first, ...rest] = [...state.baselines, baseline];
  const baselines = first ? [first, ...rest.slice(1 - mostKept)] : [];
  const waiting = baseline.change === undefined ? { change: state.change, declinedChange: state.declinedChange } : {};
  return { ...state, change: undefined, declinedChange: undefined, ...waiting, baselines, baseline: { cost, end } };
}
