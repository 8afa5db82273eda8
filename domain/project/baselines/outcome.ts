/** What the end of a round means for the baseline: the first go sets it, a change that the board was asked about is approved or declined. */
import type { Outcome } from '../../values/outcome.ts';
import type { ProjectFact } from '../facts.ts';
import type { Project } from '../state.ts';
import { baselineOf, changedBaseline } from './baseline.ts';

interface Decided {
  readonly review: string;
  readonly outcome: Outcome;
  readonly why: string;
  readonly closing: boolean;
}

export function baselineAfter(state: Project, { review, outcome, why, closing }: Decided): ProjectFact[] {
  const { change, open, baselines } = state;
  const passes = outcome === 'go' || outcome === 'conditional-go';
  const number = (baselines.at(-1)?.number ?? 0) + 1;
  if (change && open?.change === change.id) {
    if (!passes) return [{ type: 'change-declined', change: change.id, review, outcome, why }];
    const changed = changedBaseline(state.baseline, change);
    return [{ type: 'baseline-set', number, ...changed, review, why: change.reason, change: change.id }];
  }
  if (!passes || closing || open?.kind === 'exception' || baselines.length > 0) return [];
  return [
    { type: 'baseline-set', number, ...baselineOf(state.proposal), review, why: 'as proposed when its first gate was passed' },
  ];
}
