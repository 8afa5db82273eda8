/** Who gets a notification: each person once, and of people who share an address only the first. */
import { invitationOf } from '../office/invitations/invitation.ts';
import type { Person } from '../office/people.ts';
import { hasRole, type OfficeState, personIn } from '../office/state.ts';
import type { Notification } from './reaction.ts';

/** Who is no longer with the office gets nothing; who is asked to join is reached. */
export function receiversOf({ to }: Pick<Notification, 'to'>, office: OfficeState): Person[] {
  const people = to.flatMap(person =>
    person === 'pmo'
      ? office.people.filter(entry => hasRole(office, entry.id, 'pmo'))
      : (personIn(office, person) ?? invitationOf(office, person)?.person ?? []),
  );
  const byAddress = new Map<string, Person>();
  for (const person of people) {
    const address = person.email.toLowerCase();
    if (!byAddress.has(address)) byAddress.set(address, person);
  }
  return [...byAddress.values()];
}
