/** What is asked about people: to set who belongs to the office with which roles, all at once or one by one, to deactivate one and to bring one back. */
import * as z from 'zod';
import { longText } from '../../values/text.ts';
import { type Person, personEntrySchema } from '../people.ts';
import { changeReasonSchema, expectedVersionSchema } from '../versions.ts';

/** People of an office, at most. */
export const mostPeople = 2_000;

/** The body that sets the people. */
export const setPeopleSchema = z.strictObject({
  people: z.array(personEntrySchema).min(1).max(mostPeople),
  expectedVersion: expectedVersionSchema,
  reason: changeReasonSchema,
});

/** The body that adds or changes one person, whose id stands in the path. */
export const setPersonSchema = personEntrySchema
  .omit({ id: true })
  .extend({ expectedVersion: expectedVersionSchema, reason: changeReasonSchema });

/** The body that removes one person. */
export const removePersonSchema = z.strictObject({ expectedVersion: expectedVersionSchema, reason: changeReasonSchema });

/** The body that deactivates a person. */
export const deactivatePersonSchema = z.strictObject({
  reason: longText.meta({ description: 'Why; kept in the history of the office' }),
});

/** The body that brings a person back. */
export const reactivatePersonSchema = z.strictObject({ reason: changeReasonSchema });

export interface PeopleCommands {
  'set-people': z.output<typeof setPeopleSchema>;
  'set-person': { person: Person } & Pick<z.output<typeof setPeopleSchema>, 'expectedVersion' | 'reason'>;
  'remove-person': z.output<typeof removePersonSchema> & { person: string };
  'deactivate-person': { person: string; reason: string };
  'reactivate-person': { person: string; reason?: string | undefined };
}
