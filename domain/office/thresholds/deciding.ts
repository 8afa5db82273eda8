/**
 * The people and boards of a round that an office above decides on a project of an office below, as one office: boards, delegations, the PMO and gatekeepers are
 * those of the office above, gate models and the team of the project those of the office below. So every rule about who may decide is the same as in any round.
 */
import { lastKnownBeside } from '../../values/known.ts';
import type { ChangedBy } from '../changed-by.ts';
import type { Person } from '../people.ts';
import type { OfficeState } from '../state.ts';

/** Roles by which somebody decides or chooses who decides: in such a round they count in the office above alone. */
const deciding: readonly Person['roles'][number][] = ['pmo', 'admin', 'gatekeeper'];

/** The very same for the same two, so that what is found of an office is known of it, too. */
export const decidingOffice = lastKnownBeside((below: OfficeState, above: OfficeState): OfficeState => {
  const known = new Set(above.people.map(({ id }) => id));
  const team = below.people.filter(({ id }) => !known.has(id)).map(withoutDeciding);
  return {
    ...below,
    boards: above.boards,
    delegations: above.delegations,
    people: [...above.people, ...team],
    deactivated: [...above.deactivated, ...below.deactivated.filter(({ person }) => !known.has(person.id))],
    calendar: above.calendar,
    changedBy: { ...ofStandards(below.changedBy, 'gate-models/'), ...ofStandards(above.changedBy, 'boards/', 'people/') },
  };
});

/** Nobody is without a role: whoever only decides in the office below reads here. */
function withoutDeciding(person: Person): Person {
  const roles = person.roles.filter(role => !deciding.includes(role));
  return { ...person, roles: roles.length > 0 ? roles : ['auditor'] };
}

function ofStandards(changedBy: ChangedBy, ...kinds: readonly string[]): ChangedBy {
  return Object.fromEntries(Object.entries(changedBy).filter(([key]) => kinds.some(kind => key.startsWith(kind))));
}
