/** The changes that wait; what was approved or refused waits no longer. */
import { own } from '../../values/record.ts';
import type { OfficeState } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { changeFacts } from './facts.ts';

export const changeFolds: OfficeFolds<typeof changeFacts> = {
  'change-proposed': (state, { id, change, by }, { at }) => ({
    ...state,
    changesProposed: state.changesProposed + 1,
    waiting: [...state.waiting, { id, change, by, at, basedOn: own(state.versions, change.kind) ?? 0 }],
  }),
  'change-approved': (state, { id }) => without(state, id),
  'change-refused': (state, { id }) => without(state, id),
};

function without(state: OfficeState, id: string): OfficeState {
  return { ...state, waiting: state.waiting.filter(entry => entry.id !== id) };
}
