/** How an office decided, in figures. Days are of 24 hours, shares from 0 to 1, money in minor units of the office's currency. */
import * as z from 'zod';
import { instant, type Shown } from './shared.ts';

const latency = {
  n: z.int().meta({ description: 'How many decisions the figures are of' }),
  p50: z.number().optional().meta({ description: 'Half of the decisions took no longer, in days from the request' }),
  p90: z.number().optional().meta({ description: 'Nine in ten took no longer' }),
};
const gate = {
  model: z.string().optional(),
  gate: z.string(),
  name: z.string().meta({ description: 'As people call it: of the gate model that the office has now, else its id' }),
};
const inTime = { due: z.int(), inTime: z.int(), late: z.int(), missing: z.int() };

const measuresSchema = z
  .object({
    period: z.object({ name: z.string(), from: instant, until: instant }),
    proposals: z.object({ submitted: z.int(), admitted: z.int() }),
    latency: z.object({ ...latency, gates: z.array(z.object({ ...gate, ...latency })) }),
    rounds: z.object({
      ended: z.int(),
      decided: z.int(),
      lapsed: z.int(),
      voided: z.int(),
      withdrawn: z.int(),
      restarted: z.int().meta({ description: 'Asked anew on a newer pack' }),
      refused: z.int().meta({ description: 'Could not be opened' }),
      escalated: z.int().meta({ description: 'A go that waits, or waited, for the board above' }),
      outcomes: z.object({ go: z.int(), 'conditional-go': z.int(), hold: z.int(), recycle: z.int(), kill: z.int() }),
    }),
    reversals: z.array(
      z.object({
        project: z.string(),
        title: z.string(),
        at: instant,
        decided: instant.optional().meta({ description: 'When what was taken back had been decided' }),
        what: z.enum(['reopened', 'sent-back', 'against-advice']),
      }),
    ),
    stops: z.object({
      killed: z.int(),
      of: z.int().meta({ description: 'Projects about which a board with the last word decided' }),
      gates: z.array(z.object({ ...gate, killed: z.int() })),
      medianDays: z.number().optional().meta({ description: 'From admission, of those that were stopped' }),
      medianSpent: z.number().optional().meta({ description: 'Share of the cost that was spent by then' }),
      spentKnown: z.int().meta({ description: 'Of how many that is known' }),
    }),
    conditions: z.object({ ...inTime, waived: z.int() }),
    reports: z.object(inTime),
    delay: z.object({
      cost: z.number().meta({ description: 'Present value of promised benefits that waiting for boards cost, at 3.5 % a year' }),
      days: z.number(),
      rounds: z.int(),
      withoutMoney: z.int().meta({ description: 'Rounds of projects that promise no benefit in money' }),
    }),
    benefits: z.object({
      resolved: z.int().meta({ description: 'Whose newest review is of the period and says yes, partly or no' }),
      ...{ yes: z.int(), partly: z.int(), no: z.int(), cannotTell: z.int(), open: z.int() },
      promised: z.number().meta({ description: 'By the resolved ones that were promised and answered in money' }),
      amount: z.number().meta({ description: 'What those came to' }),
      share: z.number().optional(),
    }),
  })
  .meta({ id: 'Measures' });

const answer = z.object({
  year: z.int(),
  currency: z.string(),
  measures: measuresSchema,
  before: measuresSchema,
  trend: z.array(measuresSchema).meta({ description: 'The parts of the year that have begun' }),
});
export type MeasuresAnswer = Shown<z.output<typeof answer>>;
export type MeasuresView = MeasuresAnswer['measures'];

export const measureAnswers = { 'get-measures': answer } as const;
