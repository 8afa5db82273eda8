/** The people as they were last set. */
import { own } from '../../values/record.ts';
import { changedBy, changedPeople } from '../changed-by.ts';
import { changed } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { peopleFacts } from './facts.ts';

export const peopleFolds: OfficeFolds<typeof peopleFacts> = {
  'people-set': (state, { people }, meta) => ({
    ...state,
    people,
    invited: state.invited.filter(({ person }) => !people.some(({ id }) => id === person.id)),
    memberSince: Object.fromEntries(people.map(({ id }) => [id, own(state.memberSince, id) ?? meta.at])),
    versions: changed(state, 'people', meta),
    changedBy: changedBy(state.changedBy, changedPeople(state.people, people), meta),
  }),
};
