/** How a selection begins. */
import type { Meta } from '../../decision/decider.ts';
import type { FactIn } from '../../decision/tables.ts';
import type { Selection } from '../state.ts';
import type { SelectionFolds } from '../tables.ts';
import type { candidateFacts } from './facts.ts';

/** The first fact of a selection. */
export function opened({ type: _, selection, ...frozen }: FactIn<typeof candidateFacts>, { at, actor }: Meta): Selection {
  return {
    ...frozen,
    id: selection,
    by: actor.id,
    openedAt: at,
    changedAt: at,
    status: 'draft',
    scenarios: [],
    numbered: 0,
    former: [],
    told: false,
    waits: {},
  };
}

export const candidateFolds: SelectionFolds<typeof candidateFacts> = {
  'selection-opened': (_state, fact, meta) => opened(fact, meta),
};
