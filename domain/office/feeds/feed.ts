/**
 * Addresses by which programs that cannot sign in read what one person of an office may read: a calendar of what is due, and a feed of the decisions.
 * Whoever has the address reads; so it is secret, the person replaces or withdraws it at any time, and it ends with the person's place in the office.
 * The facts hold its digest alone.
 */
import type { PersonId } from '../../values/ids.ts';
import { own } from '../../values/record.ts';
import { type OfficeState, personIn } from '../state.ts';
import type { FeedAddress } from './address.ts';

/** The address of this kind with this digest; undefined when it was replaced or withdrawn, or its person is not among the people since it was made. */
export function feedBehind(office: OfficeState, { feed, digest }: Pick<FeedAddress, 'feed' | 'digest'>): FeedAddress | undefined {
  const found = office.feeds.find(entry => entry.feed === feed && entry.digest === digest);
  return found && stands(office, found) ? found : undefined;
}

/** The addresses of a person that lead somewhere. */
export function feedsOf(office: OfficeState, person: PersonId): readonly FeedAddress[] {
  return office.feeds.filter(entry => entry.person === person && stands(office, entry));
}

/** An address from before somebody left and came back stays over. */
function stands(office: OfficeState, { person, madeAt }: FeedAddress): boolean {
  return personIn(office, person) !== undefined && madeAt >= (own(office.memberSince, person) ?? '');
}
