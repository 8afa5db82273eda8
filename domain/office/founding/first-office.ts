/** The first office of a deployment, as it is told on the set-up page: where it is, when it works, and who administers it. */
import type * as z from 'zod';
import { idFrom } from '../../values/suggested-id.ts';
import { personEntrySchema } from '../people.ts';
import { type FoundingCommands, foundOfficeSchema } from './commands.ts';

export const firstOfficeSchema = foundOfficeSchema.omit({ parent: true, people: true }).extend({
  administrator: personEntrySchema
    .omit({ roles: true })
    .partial({ id: true })
    .meta({ description: 'Becomes administrator and PMO. The id is made from the name when it is left out' }),
});
export type FirstOffice = z.output<typeof firstOfficeSchema>;

/** The founding of it. The administrator keeps the standards, too, until others are named: alone, nobody could give that role later. */
export function foundFirstOffice({ administrator, ...office }: FirstOffice): FoundingCommands['found-office'] {
  const { name, email } = administrator;
  const { id = idFrom(name, [], idFrom(email.split('@')[0] ?? '', [], 'administrator')) } = administrator;
  return { ...office, people: [{ id, name, email, roles: ['admin', 'pmo'] }] };
}
