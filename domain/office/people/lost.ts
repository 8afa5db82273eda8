/** Who leaves or loses a role by a change of people: what follows from it, follows at once (P25). */
import * as z from 'zod';
import { personIdSchema } from '../../values/ids.ts';
import { roles } from '../../values/roles.ts';
import type { Person } from '../people.ts';

export const lossSchema = z.strictObject({
  person: personIdSchema,
  roles: z
    .array(z.enum(roles))
    .meta({ description: 'The roles that the person no longer has; all of them when the person left' }),
});
export type Loss = z.output<typeof lossSchema>;

/** What each person loses; a person who loses nothing is not named. */
export function lostBetween(before: readonly Person[], after: readonly Person[]): Loss[] {
  return before.flatMap(({ id, roles: had }) => {
    const kept = after.find(person => person.id === id)?.roles ?? [];
    const lost = had.filter(role => !kept.includes(role));
    return lost.length > 0 ? [{ person: id, roles: lost }] : [];
  });
}
