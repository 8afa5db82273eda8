/** Who is invited to a meeting, and who no longer is once it changes. */
import type { PersonId } from '../../values/ids.ts';
import type { Meeting } from '../state.ts';

type Invited = Pick<Meeting, 'attendees' | 'chair'>;

/** Whoever takes the chair is invited, too. */
export function invitedTo({ attendees, chair }: Invited): readonly PersonId[] {
  return [...new Set([...attendees, chair])];
}

export function droppedBy(before: Invited, after: Partial<Invited>): readonly PersonId[] {
  const still = invitedTo({ attendees: after.attendees ?? before.attendees, chair: after.chair ?? before.chair });
  return invitedTo(before).filter(person => !still.includes(person));
}
