/** What is asked about personal data: to erase somebody who left, to hold what a court may ask for, and how long what is kept. */
import * as z from 'zod';
import type { PersonId } from '../../values/ids.ts';
import type { Removed } from '../../values/personal-places.ts';
import { longText } from '../../values/text.ts';
import type { Instant } from '../../values/time.ts';
import { changeReasonSchema, expectedVersionSchema } from '../versions.ts';
import { heldSchema } from './hold.ts';
import { type RetentionKind, retentionSchema } from './retention.ts';

const why = longText.meta({ description: 'Why; kept in the history of the office for ever, so name nobody in it' });

/** The body that asks for a person to be erased. */
export const erasePersonSchema = z.strictObject({ reason: why });

/** The body that sets a legal hold. */
export const setLegalHoldSchema = z.strictObject({ on: heldSchema, reason: why });

/** The body that asks for a legal hold to be lifted. */
export const liftLegalHoldSchema = z.strictObject({ reason: why });

/** The body that sets how long what is kept. */
export const setRetentionSchema = z.strictObject({
  retention: retentionSchema,
  expectedVersion: expectedVersionSchema,
  reason: changeReasonSchema,
});

export interface PersonalDataCommands {
  'erase-person': { person: PersonId; reason: string };
  'set-legal-hold': z.output<typeof setLegalHoldSchema>;
  'lift-legal-hold': { hold: string; reason: string };
  'set-retention': z.output<typeof setRetentionSchema>;
  /** Time alone asks: the person has been gone for as long as the office keeps people. */
  'retire-person': { person: PersonId };
  'note-data-removed': { person: PersonId; removed: readonly Removed[] };
  'note-retention-applied': { kind: RetentionKind; before: Instant; removed: number };
}
