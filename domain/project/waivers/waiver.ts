/** A waiver: people who may decide at a gate let a criterion or a condition go, for a reason and until a day. */
import * as z from 'zod';
import { type PersonId, personIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';
import { dateSchema, endOfDay, type Instant } from '../../values/time.ts';
import { reckonedSchema } from '../conditions/condition.ts';

const fields = {
  criterion: idSchema.optional().meta({ description: 'A criterion of the next gate or a tripwire' }),
  condition: idSchema.optional().meta({ description: 'A condition of an earlier gate' }),
  reason: longText,
  until: dateSchema.meta({ description: 'Until the end of this day in UTC, a year from now at most; then it ends by itself' }),
};

/** The body that grants one: for either a criterion or a condition. */
export const waiverInputSchema = z.strictObject(fields);
export type WaiverInput = z.output<typeof waiverInputSchema>;

/** As it is on record. */
export const waiverFields = {
  id: idSchema,
  ...fields,
  level: z.int().optional().meta({
    description: 'How far a criterion with several thresholds failed when it was waived; what goes further is not waived',
  }),
  by: personIdSchema,
  reckoned: reckonedSchema.meta({
    description: 'Of a condition whose days are counted in working days: when it is asked for after the waiver',
  }),
};

export interface Waiver extends WaiverInput {
  readonly id: string;
  readonly level?: number | undefined;
  readonly by: PersonId;
  readonly reckoned?: readonly Instant[] | undefined;
  readonly at: Instant;
}

/** Whether a waiver until this day still counts. */
export function waiverCounts(until: string, now: Instant): boolean {
  return now <= endOfDay(until);
}
