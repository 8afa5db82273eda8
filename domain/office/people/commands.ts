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

/** The body that looks at a table of people, or takes it into the office. */
export const importPeopleSchema = z.strictObject({
  records: z
    .array(z.strictObject({ line: z.int().min(1), cells: z.array(z.string().max(1_000)).max(50) }))
    .min(1)
    .max(mostPeople + 50)
    .meta({ description: 'The lines of the table, the header among them: name, mail, roles, sign-in id, in any order' }),
  absent: z.enum(['stay', 'remove']).default('stay').meta({ description: 'What becomes of people who stand in no line' }),
  commit: z.boolean().default(false).meta({ description: 'Whether it is done; else it is only said what would be done' }),
  expectedVersion: expectedVersionSchema,
  reason: changeReasonSchema,
});

export interface PeopleCommands {
  'set-people': z.output<typeof setPeopleSchema>;
  'set-person': { person: Person } & Pick<z.output<typeof setPeopleSchema>, 'expectedVersion' | 'reason'>;
  'remove-person': z.output<typeof removePersonSchema> & { person: string };
  'deactivate-person': { person: string; reason: string };
  'reactivate-person': { person: string; reason?: string | undefined };
}
