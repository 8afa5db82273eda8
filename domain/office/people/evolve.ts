/** The people as they were last set, without those who are deactivated. */
import type { Meta } from '../../decision/decider.ts';
import { own } from '../../values/record.ts';
import { changedBy, changedPeople } from '../changed-by.ts';
import type { Person } from '../people.ts';
import type { PersonalData } from '../personal-data/state.ts';
import { changed, type OfficeState, personIn } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import { deactivatedIn } from './deactivated.ts';
import type { peopleFacts } from './facts.ts';

export const peopleFolds: OfficeFolds<typeof peopleFacts> = {
  'people-set': (state, { people }, meta) => ({
    ...withPeople(state, people, meta),
    personal: { ...state.personal, left: leftAfter(state, people, meta) },
    invited: state.invited.filter(({ person }) => !people.some(({ id }) => id === person.id)),
    deactivated: state.deactivated.filter(({ person }) => !people.some(({ id }) => id === person.id)),
  }),
  'person-deactivated': (state, { person: id, reason }, meta) => {
    const person = personIn(state, id);
    if (!person) return state;
    return {
      ...withPeople(
        state,
        state.people.filter(entry => entry !== person),
        meta,
      ),
      deactivated: [...state.deactivated, { person, at: meta.at, by: meta.actor.id, reason }],
    };
  },
  'person-reactivated': (state, { person: id }, meta) => {
    const entry = deactivatedIn(state, id);
    if (!entry) return state;
    return {
      ...withPeople(state, [...state.people, entry.person], meta),
      deactivated: state.deactivated.filter(one => one !== entry),
    };
  },
};

/** Who is no longer named has left; who is named again is back. */
function leftAfter({ people: before, personal }: OfficeState, people: readonly Person[], { at }: Meta): PersonalData['left'] {
  const here = new Set(people.map(({ id }) => id));
  const left = before.filter(({ id }) => !here.has(id)).map(({ id, name }) => [id, { at, name }] as const);
  const still = Object.entries(personal.left).filter(([id]) => !here.has(id));
  return Object.fromEntries([...still, ...left]);
}

function withPeople(state: OfficeState, people: readonly Person[], meta: Meta): OfficeState {
  return {
    ...state,
    people,
    memberSince: Object.fromEntries(people.map(({ id }) => [id, own(state.memberSince, id) ?? meta.at])),
    versions: changed(state, 'people', meta),
    changedBy: changedBy(state.changedBy, changedPeople(state.people, people), meta),
  };
}
