/** The shape of a set of goals to begin with: data in presets/, taken over by an office and changed there. */
import * as z from 'zod';
import { idSchema, shortText } from '../../values/text.ts';
import { goalSchema } from '../standards/goal.ts';

export const goalPresetSchema = z.strictObject({
  id: idSchema,
  name: shortText,
  source: shortText.meta({ description: 'Where the goals come from, and whose the weights are' }),
  goals: z.array(goalSchema).min(1).max(50),
  declineBelow: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .meta({ description: 'Intake declines a lower score; never, when left out' }),
});
export type GoalPreset = z.output<typeof goalPresetSchema>;
