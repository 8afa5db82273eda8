/** Who was erased is told by the id alone from then on, wherever the office kept a name: among those who left, in a directory, in changes that wait. */
import { own } from '../../values/record.ts';
import { changed, type OfficeState } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { personalDataFacts } from './facts.ts';
import type { PersonalData } from './state.ts';

export const personalDataFolds: OfficeFolds<typeof personalDataFacts> = {
  'person-erased': (state, { person, reason, after }, { at, actor }) => {
    const answered = state.answered.findLast(({ kind, answeredAt }) => kind === 'erasure' && answeredAt === at);
    const who = after === undefined && { by: answered?.by ?? actor.id, ...(answered && { approvedBy: answered.answeredBy }) };
    return {
      ...withoutPerson(state, person),
      personal: {
        ...state.personal,
        left: without(state.personal.left, person),
        erased: { ...state.personal.erased, [person]: { at, reason, ...who } },
      },
    };
  },
  'personal-data-removed': (state, { person, removed }) => {
    const erased = own(state.personal.erased, person);
    if (!erased) return state;
    const signIns = without(state.signIns, person);
    return { ...withPersonal(state, { erased: { ...state.personal.erased, [person]: { ...erased, removed } } }), signIns };
  },
  'legal-hold-set': (state, { type: _, ...hold }, { at }) =>
    withPersonal(state, { holds: [...state.personal.holds, { ...hold, at }], holdsSet: state.personal.holdsSet + 1 }),
  'legal-hold-lifted': (state, { id }) => withPersonal(state, { holds: state.personal.holds.filter(hold => hold.id !== id) }),
  'retention-set': (state, { retention }, meta) => ({
    ...withPersonal(state, { retention }),
    versions: changed(state, 'retention', meta),
  }),
  'retention-applied': state => state,
};

function withPersonal(state: OfficeState, part: Partial<PersonalData>): OfficeState {
  return { ...state, personal: { ...state.personal, ...part } };
}

function withoutPerson(state: OfficeState, person: string): OfficeState {
  return {
    ...state,
    deactivated: state.deactivated.filter(entry => entry.person.id !== person),
    directory: without(state.directory, person),
    waiting: state.waiting.map(entry =>
      entry.change.kind === 'people'
        ? { ...entry, change: { ...entry.change, people: entry.change.people.filter(({ id }) => id !== person) } }
        : entry,
    ),
  };
}

function without<V>(record: Readonly<Record<string, V>>, key: string): Readonly<Record<string, V>> {
  const { [key]: _, ...rest } = record;
  return rest;
}
