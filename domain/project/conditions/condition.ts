/** Conditions that boards set: what must happen, by when, by whom, and whether the next gate waits for it. */
import * as z from 'zod';
import { boardIdSchema, type PersonId, personIdSchema, reviewIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';
import { type CalendarDate, dateSchema, type Instant, storedInstantSchema } from '../../values/time.ts';
import type { Reminded } from '../reminders/reminded.ts';

export const blocksSchema = z.enum(['next-gate', 'none']);

/** A condition as a ballot states it. What stands in stored ballots has no default: conditions of earlier versions block nothing. */
export const conditionInputSchema = z.strictObject({
  text: longText,
  due: dateSchema.meta({ description: 'Until the end of this day in UTC; not before the day on which the ballot is cast' }),
  owner: z.enum(['sponsor', 'manager', 'pmo']).default('manager'),
  blocks: blocksSchema
    .optional()
    .meta({ description: 'next-gate (also when left out): the next gate cannot be asked for until it is met or waived' }),
  acceptedBy: personIdSchema
    .optional()
    .meta({ description: 'Who may accept it besides the chair; somebody without an interest' }),
});
export type ConditionInput = z.output<typeof conditionInputSchema>;

/** With the member who asked for it, all members who asked for the same, and whom they named to accept it. */
export const boardConditionSchema = conditionInputSchema.omit({ acceptedBy: true }).extend({
  by: personIdSchema,
  askedBy: z.array(personIdSchema).optional(),
  acceptors: z.array(personIdSchema).optional(),
});
export type BoardCondition = z.output<typeof boardConditionSchema>;

/** Frozen with the condition, so that a holiday that is entered later moves no day that people were told. */
export const reckonedSchema = z.array(storedInstantSchema).optional().meta({
  description:
    'When its owner is asked (7 working days before, on the day, 7 after) and its board told of the exception (30 after); absent where days of the calendar count',
});

/** As the project keeps it, with the round that set it; `person` is who held the owner's role when it was set. */
export const conditionSchema = boardConditionSchema.extend({
  id: idSchema,
  review: reviewIdSchema,
  board: boardIdSchema.optional().meta({ description: 'The board that set it; absent in facts of earlier versions' }),
  person: personIdSchema.optional(),
  acceptors: z.array(personIdSchema).optional().meta({ description: 'The chair of the round, and whom the ballots named' }),
  reckoned: reckonedSchema,
});
export type Condition = z.output<typeof conditionSchema>;

/** That a condition is met, as the project says; it counts once somebody without an interest has accepted it. */
export interface ConditionReport extends Reminded {
  readonly by: PersonId;
  readonly how: string;
  readonly evidence?: string | undefined;
  readonly at: Instant;
}

/** A condition and how far it is: reported, sent back, met. */
export type ConditionOnFile = Condition & {
  /** Waits for somebody's word; absent when none waits. */
  readonly reported?: ConditionReport | undefined;
  /** The last report that was sent back, and why. */
  readonly returned?: { readonly by: PersonId; readonly reason: string; readonly at: Instant } | undefined;
  readonly acceptedBy?: PersonId | undefined;
  /** The last day on which its waiver counts. */
  readonly waivedUntil?: CalendarDate | undefined;
  /** When its board was told that nothing had come of it. */
  readonly exceptionAt?: Instant | undefined;
  readonly metAt?: Instant | undefined;
  readonly how?: string | undefined;
};
