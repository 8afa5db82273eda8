/** What is asked about a project's own stages: which ones it divides its stage into, and when each ends. */
import * as z from 'zod';
import { longText, shortText } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';

const fewest = 2;
const most = 20;

export const plannedStageSchema = z.strictObject({
  name: shortText.meta({ description: 'Unique in the plan' }),
  end: dateSchema.optional().meta({ description: 'The day on which it is planned to end, after that of the stage before' }),
});

/** The body that plans them, in their order: all of them, those too that are over or under way. */
export const stagePlanSchema = z
  .strictObject({
    stages: z.array(plannedStageSchema).min(fewest).max(most),
    reason: longText.optional().meta({ description: 'Why the plan changes; needed from the second plan on' }),
  })
  .meta({
    example: {
      stages: [
        { name: 'Design', end: '2026-09-30' },
        { name: 'Build', end: '2027-03-31' },
        { name: 'Roll-out', end: '2027-06-30' },
      ],
    },
  });

export interface OwnStageCommands {
  'plan-stages': z.output<typeof stagePlanSchema>;
}
