/** What a board can decide at a gate: the one list of outcomes. */
import * as z from 'zod';

export const outcomes = ['go', 'conditional-go', 'hold', 'recycle', 'kill'] as const;
export const outcomeSchema = z.enum(outcomes);
export type Outcome = z.output<typeof outcomeSchema>;
