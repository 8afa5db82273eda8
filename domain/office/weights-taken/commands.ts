/** What is asked to take the result of a question of weights over. */
import * as z from 'zod';
import { idSchema, longText } from '../../values/text.ts';
import { expectedVersionSchema } from '../versions.ts';

const taking = {
  reason: longText.meta({ description: 'Why these weights; kept in the history of the office' }),
  acceptedBecause: longText
    .optional()
    .meta({ description: 'Why a consistency ratio of the group over 0.10 is accepted; refused without' }),
  expectedVersion: expectedVersionSchema,
};

/** The body that makes them the weights of the goals. */
export const takeGoalWeightsSchema = z
  .strictObject(taking)
  .meta({ example: { reason: 'The directors were asked in December; what they disagree on was talked over.' } });

/** The body that publishes them as the weights of a scoring model's next version. */
export const takeModelWeightsSchema = z
  .strictObject({ model: idSchema, ...taking })
  .meta({ example: { model: 'digital', reason: 'The directors were asked in December.' } });

export interface WeightsTakenCommands {
  'take-goal-weights': { weighting: string } & z.output<typeof takeGoalWeightsSchema>;
  'take-model-weights': { weighting: string } & z.output<typeof takeModelWeightsSchema>;
}
