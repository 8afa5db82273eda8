/** The people of an office, what became of a table of people, and the places in which somebody is named. */
import * as z from 'zod';
import { placeSchema } from '#domain/office/people/place.ts';
import { personEntrySchema } from '#domain/office/people.ts';
import { changes, versions } from './offices.ts';
import { instant } from './shared.ts';

export const peopleSchema = z.object({
  people: z
    .array(personEntrySchema.partial({ email: true }))
    .meta({ description: 'Addresses are shown to administrators and the PMO only' }),
  invited: z
    .array(personEntrySchema.extend({ by: z.string().meta({ description: 'Who invited the person' }), at: instant }))
    .optional()
    .meta({ description: 'Who belongs to another office and has not accepted yet; for administrators and the PMO' }),
  deactivated: z
    .array(
      personEntrySchema.extend({
        at: instant,
        by: z.string().meta({ description: 'Who deactivated the person' }),
        reason: z.string(),
      }),
    )
    .optional()
    .meta({ description: 'Who keeps a place and can do nothing until brought back; for administrators and the PMO' }),
  bounces: z
    .array(
      z.object({
        person: z.string(),
        at: instant,
        kind: z.enum(['refused', 'bounced', 'complained']).meta({
          description: 'The mail server refused the address; a mail to it came back; its owner called a mail spam',
        }),
        why: z.string().meta({ description: 'In the words of the mail server' }),
      }),
    )
    .optional()
    .meta({ description: 'People whose address got no mail the last time; for administrators and the PMO' }),
  versions,
  changes,
});

export type People = z.output<typeof peopleSchema>;

const peopleOutcome = z
  .object({
    line: z.int().optional().meta({ description: 'Absent for a person who stands in no line' }),
    id: z.string(),
    name: z.string(),
    outcome: z.enum(['new', 'changed', 'unchanged', 'refused', 'absent']),
    changes: z.array(z.object({ field: z.enum(['name', 'email', 'roles']), from: z.string(), to: z.string() })),
    refused: z.array(z.object({ field: z.string(), value: z.string(), reason: z.string() })),
  })
  .meta({ id: 'PersonOutcome', description: 'What becomes of a line of a table of people' });

export const importedPeopleSchema = z.object({
  header: z.int().meta({ description: 'The line in which the header was found' }),
  unread: z.array(z.string()).meta({ description: 'Headings of columns that nothing is read from' }),
  items: z.array(peopleOutcome),
  version: z
    .int()
    .meta({ description: 'Of the people that it was compared with, or that were stored: the `expectedVersion` of what follows' }),
  committed: z.boolean(),
  facts: z
    .array(z.string())
    .meta({ description: 'What was stored: `change-proposed` waits for a second person, `person-invited` for that person' }),
});
export type ImportedPeople = z.output<typeof importedPeopleSchema>;

export const placesSchema = z.object({
  person: z.string(),
  name: z.string().meta({ description: 'Of the person; the id when the office knows nobody by it (any more)' }),
  items: z.array(placeSchema),
});
export type Places = z.output<typeof placesSchema>;

export const replacedSchema = z.object({
  replaced: z.array(placeSchema).meta({ description: 'The places that the successor has now' }),
  left: z.array(placeSchema).meta({ description: 'Those that stay, each with the reason in `stays`' }),
  remaining: z.int().meta({ description: 'Boards of the office, rounds and projects that are still to be looked at' }),
  next: z.string().optional().meta({ description: 'Ask again with it as `after`; absent when nothing remains' }),
});
export type Replaced = z.output<typeof replacedSchema>;
