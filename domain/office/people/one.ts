/** One person is added, changed or removed: decided like the whole list with that person in it or without, and refused at the person's own fields. */
import type { Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import { officePreconditions } from '../actions.ts';
import type { OfficeContext } from '../context.ts';
import type { OfficeFact } from '../facts.ts';
import type { Person } from '../people.ts';
import { type OfficeState, personIn } from '../state.ts';
import { mostPeople, type PeopleCommands } from './commands.ts';

type SetPeople = (state: OfficeState, command: PeopleCommands['set-people'], context: OfficeContext) => Decision<OfficeFact>;

export function setPerson(setPeople: SetPeople) {
  return (state: OfficeState, command: PeopleCommands['set-person'], context: OfficeContext): Decision<OfficeFact> => {
    const { person, ...about } = command;
    const no = officePreconditions['set-people'](state, context);
    if (no) return no;
    const before = personIn(state, person.id);
    if (before && same(before, person)) return { facts: [] };
    if (!before && state.people.length >= mostPeople)
      return refuse('too-many', `An office has ${mostPeople} people at most; remove some who are no longer needed.`);
    const others = state.people.filter(({ id }) => id !== person.id);
    const people = before ? state.people.map(entry => (entry === before ? person : entry)) : [...others, person];
    const decision = setPeople(state, { people, ...about }, context);
    return 'refusal' in decision ? atThePerson(decision) : decision;
  };
}

export function removePerson(setPeople: SetPeople) {
  return (state: OfficeState, command: PeopleCommands['remove-person'], context: OfficeContext): Decision<OfficeFact> => {
    const { person, ...about } = command;
    const no = officePreconditions['set-people'](state, context);
    if (no) return no;
    if (!personIn(state, person))
      return refuse('not-found', `There is no ${person} among the people of this office (any more).`, 'person');
    return setPeople(state, { people: state.people.filter(({ id }) => id !== person), ...about }, context);
  };
}

function same(before: Person, after: Person): boolean {
  const told = ({ name, email, roles }: Person) => JSON.stringify([name, email, [...roles].sort()]);
  return told(before) === told(after);
}

/** `people.7.email` is the field `email` of the one who was sent. */
function atThePerson({ refusal }: Extract<Decision<OfficeFact>, { refusal: object }>): Decision<OfficeFact> {
  const field = refusal.field?.replace(/^people\.\d+\./, '').replace(/^people$/, 'roles');
  return { refusal: { ...refusal, ...(field !== undefined && { field }) } };
}
