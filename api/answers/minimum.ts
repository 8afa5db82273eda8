/** What gate models of offices below must contain, and which of them do not. */
import * as z from 'zod';
import { presetSchema } from './offices.ts';
import { receiptSchema } from './shared.ts';

const lacking = {
  model: z.string(),
  name: z.string().meta({ description: 'Of the gate model' }),
  version: z.int().meta({ description: 'Its newest' }),
  missing: z.array(z.string()).meta({ description: 'What it lacks, each as part of a sentence' }),
};
const bound = {
  model: z.string(),
  name: z.string().meta({ description: 'Of the gate model' }),
  version: z.int(),
  newest: z.int().meta({ description: 'The newest version of this gate model; a later one than `version` binds nobody yet' }),
};

export const minimumAnswerSchema = z.object({
  minimum: z.object(bound).optional().meta({ description: 'That this office has set for the offices directly below it' }),
  above: z
    .object({
      ...bound,
      office: z.string().meta({ description: 'The name of the office above' }),
      /** The gate model itself, to begin with; its boards are those of the office above. */
      gateModel: presetSchema,
      boards: z.array(z.object({ id: z.string(), name: z.string() })).meta({ description: 'The boards that it names' }),
      asks: z.array(z.string()).meta({ description: 'What it asks for, each as part of a sentence' }),
      lacking: z
        .array(z.object(lacking))
        .meta({ description: 'Gate models of this office that were published before and do not meet it' }),
    })
    .optional()
    .meta({ description: 'That binds this office' }),
  below: z
    .array(z.object({ ...lacking, office: z.string(), officeName: z.string() }))
    .optional()
    .meta({
      description:
        'Gate models of the offices directly below that do not meet the minimum; only for those who read the lists of these offices',
    }),
  mayChange: z.boolean(),
  version: z.int().meta({ description: 'For `expectedVersion`' }),
});
export type MinimumAnswer = z.output<typeof minimumAnswerSchema>;

export const minimumAnswers = { 'get-minimum': minimumAnswerSchema, 'put-minimum': receiptSchema } as const;
