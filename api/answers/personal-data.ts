/** What an office keeps of people, as its PMO, its administrators and auditors see it; and what is stored of one person. */
import * as z from 'zod';
import { heldSchema } from '#domain/office/personal-data/hold.ts';
import { retentionSchema } from '#domain/office/personal-data/retention.ts';
import { personalPlaces, removedSchema } from '#domain/values/personal-places.ts';
import { instant, receiptSchema } from './shared.ts';

export const personalDataSchema = z.object({
  gone: z.array(
    z.object({
      person: z.string(),
      name: z.string(),
      at: instant.optional().meta({ description: 'When the person left; absent for whom only a directory ever named' }),
      keptUntil: instant
        .optional()
        .meta({ description: 'When the retention of the office erases the person; absent where it does not' }),
      stops: z.string().optional().meta({ description: 'Why the person cannot be erased now, in a sentence' }),
      waits: z.string().optional().meta({ description: 'The change that asks for it and waits for a second person' }),
    }),
  ),
  erased: z.array(
    z.object({
      person: z.string(),
      pseudonym: z.string(),
      at: instant,
      reason: z.string(),
      by: z.string().optional().meta({ description: 'Who asked for it; absent where the retention of the office did' }),
      approvedBy: z.string().optional(),
      removed: z
        .array(removedSchema)
        .optional()
        .meta({ description: 'What was removed, by place; absent while it is under way' }),
    }),
  ),
  holds: z.array(
    z.object({
      id: z.string(),
      on: heldSchema,
      by: z.string(),
      at: instant,
      reason: z.string(),
      waits: z.string().optional().meta({ description: 'The change that asks for it to be lifted' }),
    }),
  ),
  retention: retentionSchema,
  keepsMails: z.boolean().meta({ description: 'Whether sent mails are kept here at all' }),
  version: z.int().meta({ description: 'Of the retention, for `expectedVersion`' }),
  mayChange: z.boolean(),
});
export type PersonalDataAnswer = z.output<typeof personalDataSchema>;

const storedPlaces = {
  ...personalPlaces,
  office: 'What the office says of the person',
  history: 'Entries that name the id',
} as const;

export const personDataSchema = z.object({
  person: z.string(),
  name: z.string(),
  exportedAt: instant,
  erased: z.boolean(),
  stored: z.array(
    z.object({
      place: z.enum(Object.keys(storedPlaces) as [keyof typeof storedPlaces, ...(keyof typeof storedPlaces)[]]),
      what: z.string().meta({ description: 'The place in words' }),
      items: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
  notCovered: z.string().meta({ description: 'What this cannot find' }),
});
export type PersonDataAnswer = z.output<typeof personDataSchema>;
export const placeNames: Readonly<Record<keyof typeof storedPlaces, string>> = storedPlaces;

export const personalDataAnswers = {
  'get-personal-data': personalDataSchema,
  'put-retention': receiptSchema,
  'get-person-data': personDataSchema,
  'erase-person': receiptSchema,
  'set-legal-hold': receiptSchema,
  'lift-legal-hold': receiptSchema,
} as const;
