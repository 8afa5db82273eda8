/** Ballots as a round shows them: those that count, those that are hidden, and those that the chair recorded and that do not count yet. */
import * as z from 'zod';
import { ballotSchema, choiceSchema } from '#domain/review/ballots/ballot.ts';
import { instant } from './shared.ts';

const said = { meeting: z.string(), recordedBy: z.string() };
const openBallotView = ballotSchema.extend({
  at: instant,
  seq: z.int(),
  said: z
    .object({ ...said, how: z.enum(['confirmed', 'stood']) })
    .optional()
    .meta({ description: 'Said at a meeting and recorded by the chair; its member confirmed it, or did not object in time' }),
  hidden: z.never().optional(),
});
export const recordedView = z.object({
  ...{ member: z.string(), ...said, at: instant },
  until: instant.meta({ description: 'Until when its member may object; then it counts' }),
  outcome: choiceSchema.optional().meta({ description: 'Absent while ballots are hidden from you' }),
  reason: z.string().optional(),
  conditions: ballotSchema.shape.conditions.optional(),
});
/** Its owner and the person who cast it see the whole ballot. */
const hiddenBallotView = z.object({ member: z.string(), at: instant, hidden: z.literal(true) });
export const ballotView = z.union([openBallotView, hiddenBallotView]);
export type ShownBallot = z.output<typeof ballotView>;
