/** How a question to a board, and a selection, end. */
import type { Selection, SubmissionEnding } from '../state.ts';
import { withSubmission } from '../submission/evolve.ts';
import type { SelectionFolds } from '../tables.ts';
import type { selectionEndingFacts } from './facts.ts';

export const selectionEndingFolds: SelectionFolds<typeof selectionEndingFacts> = {
  'selection-decided': (state, fact, { at }) => ({
    ...ended(state, fact, { kind: 'decided', at }),
    status: 'decided',
    outcomes: fact.outcomes,
    decidedAt: at,
  }),
  'selection-returned': (state, fact, { at }) => ({ ...ended(state, fact, { kind: fact.outcome, at }), status: 'draft' }),
  'selection-lapsed': (state, fact, { at }) => ({ ...ended(state, fact, { kind: 'lapsed', at }), status: 'draft' }),
  'selection-withdrawn': (state, { by, reason }, { at }) => ({
    ...(state.status === 'submitted' ? ended(state, { why: reason, counts: {} }, { kind: 'withdrawn', at }) : state),
    status: 'withdrawn',
    withdrawn: { by, reason, at },
  }),
  'projects-told': state => ({ ...state, told: true }),
};

interface Counted {
  readonly why: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly tieBrokenBy?: string | undefined;
}

function ended(state: Selection, { why, counts, tieBrokenBy }: Counted, end: Pick<SubmissionEnding, 'kind' | 'at'>): Selection {
  return withSubmission(state, asked => ({ ...asked, counts, ending: { ...end, why, tieBrokenBy } }));
}
