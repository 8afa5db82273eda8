/** What is asked about people: to set who belongs to the office, and their roles. */
import * as z from 'zod';
import { personEntrySchema } from '../people.ts';
import { changeReasonSchema, expectedVersionSchema } from '../versions.ts';

/** The body that sets the people. */
export const setPeopleSchema = z.strictObject({
  people: z.array(personEntrySchema).min(1).max(2000),
  expectedVersion: expectedVersionSchema,
  reason: changeReasonSchema,
});

export interface PeopleCommands {
  'set-people': z.output<typeof setPeopleSchema>;
}
