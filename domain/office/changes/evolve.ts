/** The changes that wait; what was approved or refused waits no longer, and its author can see the answer. */
import type { Meta } from '../../decision/decider.ts';
import { own } from '../../values/record.ts';
import { changedBoards, changedBy, changedPeople } from '../changed-by.ts';
import type { OfficeState } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { AnsweredChange, WaitingChange } from './change.ts';
import type { changeFacts } from './facts.ts';

export const changeFolds: OfficeFolds<typeof changeFacts> = {
  'change-proposed': (state, { id, change, by }, { at }) => ({
    ...state,
    changesProposed: state.changesProposed + 1,
    waiting: [...state.waiting, { id, change, by, at, basedOn: own(state.versions, change.kind) ?? 0 }],
  }),
  'change-approved': (state, { id, by }, meta) =>
    answered(changedByAuthor(state, id, meta), id, { approved: true, answeredBy: by, answeredAt: meta.at }),
  'change-refused': (state, { id, by, reason }, { at }) =>
    answered(state, id, { approved: false, answeredBy: by, answeredAt: at, reason }),
};

/** Who asked for a change has made it as much as who approved it: both chose the judges of the projects it is about. */
function changedByAuthor(state: OfficeState, id: string, { at, seq }: Meta): OfficeState {
  const entry = state.waiting.find(waiting => waiting.id === id);
  if (!entry) return state;
  const { change, by } = entry;
  if (change.kind !== 'boards' && change.kind !== 'people') return state;
  const keys = change.kind === 'boards' ? changedBoards(state.boards, change.boards) : changedPeople(state.people, change.people);
  return { ...state, changedBy: changedBy(state.changedBy, keys, { at, seq, actor: { kind: 'person', id: by } }) };
}

/** Answers that the state keeps, for those who asked; the history has all of them. */
const mostAnswered = 20;

type Answer = Omit<AnsweredChange, keyof WaitingChange | 'kind'>;

function answered(state: OfficeState, id: string, answer: Answer): OfficeState {
  const entry = state.waiting.find(waiting => waiting.id === id);
  if (!entry) return state;
  const { change, by, at } = entry;
  return {
    ...state,
    waiting: state.waiting.filter(waiting => waiting.id !== id),
    answered: [...state.answered, { id, kind: change.kind, by, at, ...answer }].slice(-mostAnswered),
  };
}
