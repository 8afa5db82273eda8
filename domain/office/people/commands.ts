/** What is asked about people: to set who belongs to the office with which roles, to deactivate one of them, and to bring one back. */
import * as z from 'zod';
import { longText } from '../../values/text.ts';
import { personEntrySchema } from '../people.ts';
import { changeReasonSchema, expectedVersionSchema } from '../versions.ts';

/** The body that sets the people. */
export const setPeopleSchema = z.strictObject({
  people: z.array(personEntrySchema).min(1).max(2000),
  expectedVersion: expectedVersionSchema,
  reason: changeReasonSchema,
});

/** The body that deactivates a person. */
export const deactivatePersonSchema = z.strictObject({
  reason: longText.meta({ description: 'Why; kept in the history of the office' }),
});

/** The body that brings a person back. */
export const reactivatePersonSchema = z.strictObject({ reason: changeReasonSchema });

export interface PeopleCommands {
  'set-people': z.output<typeof setPeopleSchema>;
  'deactivate-person': { person: string; reason: string };
  'reactivate-person': { person: string; reason?: string | undefined };
}
