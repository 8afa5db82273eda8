/** Who approves a change that waits: a second person, who gains nothing by it (P21). */
import type { PersonId } from '../../values/ids.ts';
import { idsOf } from '../one-person.ts';
import { hasRole, type OfficeState } from '../state.ts';
import { type Change, gainsOf } from './change.ts';

/** The PMO and administrators, but for the author and whoever gains by it. */
export function othersWhoMayApprove(office: OfficeState, change: Change, author: PersonId): PersonId[] {
  const own = idsOf(office, author);
  return office.people
    .map(({ id }) => id)
    .filter(id => !own.includes(id) && hasRole(office, id, 'pmo', 'admin') && gainsOf(office, change, id).length === 0);
}
