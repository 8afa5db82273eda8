/** The changes that wait; what was approved or refused waits no longer. */
import type { Meta } from '../../decision/decider.ts';
import { own } from '../../values/record.ts';
import { changedBoards, changedBy, changedPeople } from '../changed-by.ts';
import type { OfficeState } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { changeFacts } from './facts.ts';

export const changeFolds: OfficeFolds<typeof changeFacts> = {
  'change-proposed': (state, { id, change, by }, { at }) => ({
    ...state,
    changesProposed: state.changesProposed + 1,
    waiting: [...state.waiting, { id, change, by, at, basedOn: own(state.versions, change.kind) ?? 0 }],
  }),
  'change-approved': (state, { id }, meta) => without(changedByAuthor(state, id, meta), id),
  'change-refused': (state, { id }) => without(state, id),
};

/** Who asked for a change has made it as much as who approved it: both chose the judges of the projects it is about. */
function changedByAuthor(state: OfficeState, id: string, { at, seq }: Meta): OfficeState {
  const entry = state.waiting.find(waiting => waiting.id === id);
  if (!entry) return state;
  const { change, by } = entry;
  const keys = change.kind === 'boards' ? changedBoards(state.boards, change.boards) : changedPeople(state.people, change.people);
  return { ...state, changedBy: changedBy(state.changedBy, keys, { at, seq, actor: { kind: 'person', id: by } }) };
}

function without(state: OfficeState, id: string): OfficeState {
  return { ...state, waiting: state.waiting.filter(entry => entry.id !== id) };
}
