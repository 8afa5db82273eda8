/** How each fact changes what is true of a selection: the folds of its subjects. */
import type { Meta } from '../decision/decider.ts';
import { type EvolveTable, evolveBy } from '../decision/tables.ts';
import { waitFolds } from '../decision/waits.ts';
import { selectionBallotFolds } from './ballots/evolve.ts';
import { candidateFolds, opened } from './candidates/evolve.ts';
import { selectionEndingFolds } from './ending/evolve.ts';
import type { SelectionFact } from './facts.ts';
import { scenarioFolds } from './scenarios/evolve.ts';
import type { Selection, SelectionState } from './state.ts';
import { submissionFolds } from './submission/evolve.ts';
import { latestAfter } from './submission/time.ts';
import { upcastSelection } from './upcast.ts';

const folds: EvolveTable<Selection, SelectionFact> = {
  ...candidateFolds,
  ...scenarioFolds,
  ...submissionFolds,
  ...selectionBallotFolds,
  ...selectionEndingFolds,
  ...waitFolds,
};
const evolveBySubject = evolveBy(folds);

/** A fact on top of a selection that was opened. */
export function evolveOpened(state: Selection, fact: SelectionFact, meta: Meta): Selection {
  const after = evolveBySubject(state, fact, meta);
  return { ...after, changedAt: meta.at, latest: latestAfter(state, after, meta.at) };
}

export function evolveSelection(state: SelectionState, stored: SelectionFact, meta: Meta): SelectionState {
  const fact = upcastSelection(stored);
  if (state.id !== undefined) return evolveOpened(state, fact, meta);
  if (fact.type !== 'selection-opened') throw new Error(`${fact.type} before the selection was opened`);
  return opened(fact, meta);
}
