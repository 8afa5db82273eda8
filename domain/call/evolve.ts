/** How each fact changes what is true of a call: the folds of its subjects. */
import type { Meta } from '../decision/decider.ts';
import { type EvolveTable, evolveBy } from '../decision/tables.ts';
import { waitFolds } from '../decision/waits.ts';
import { callCourseFolds } from './course/evolve.ts';
import type { CallFact } from './facts.ts';
import { callOpened, callOpeningFolds } from './opening/evolve.ts';
import { callProposalFolds } from './proposals/evolve.ts';
import type { Call, CallState } from './state.ts';
import { upcastCall } from './upcast.ts';

const folds: EvolveTable<Call, CallFact> = { ...callOpeningFolds, ...callProposalFolds, ...callCourseFolds, ...waitFolds };
const evolve = evolveBy(folds);

export function evolveCall(state: CallState, stored: CallFact, meta: Meta): CallState {
  const fact = upcastCall(stored);
  if (state.id !== undefined) return evolve(state, fact, meta);
  if (fact.type !== 'call-opened') throw new Error(`${fact.type} before the call was opened`);
  return callOpened(fact, meta);
}
