/** A go that the office above shares: as the project shows it, and as the round above does. */
import * as z from 'zod';
import { boardConditionSchema } from '#domain/project/conditions/condition.ts';
import { givenReasonSchema } from '#domain/project/gates/reasons.ts';
import { instant } from './shared.ts';

export const aboveView = z.object({ office: z.string(), name: z.string(), board: z.string(), boardName: z.string() });

/** A go of the project's board that waits for the board of the office above. */
export const escalationView = z.object({
  review: z.string().meta({ description: 'The round in which the board of the project said go' }),
  gate: z.string(),
  outcome: z.enum(['go', 'conditional-go']),
  why: z.string(),
  decidedAt: instant,
  because: z.array(z.string()).meta({ description: 'The thresholds that are reached, in sentences' }),
  above: aboveView,
});

/** What the board below has decided. */
export const belowView = z.object({
  office: z.string(),
  officeName: z.string(),
  review: z.string(),
  board: z.string().meta({ description: 'Its name' }),
  outcome: z.enum(['go', 'conditional-go']),
  why: z.string(),
  decidedAt: instant,
  because: z.array(z.string()).meta({ description: 'Why the office above decides, too, in sentences' }),
  reasons: z.array(givenReasonSchema).meta({ description: 'What its members said and why' }),
  conditions: z.array(boardConditionSchema),
});

export const peopleOfBothView = z
  .array(z.object({ id: z.string(), name: z.string() }))
  .meta({ description: 'In a round of an office above: the people of both offices by name' });
