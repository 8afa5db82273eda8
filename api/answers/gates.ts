/** Gates of a project, and how their criteria stand. */
import * as z from 'zod';
import { gateSchema } from '#domain/office/gate-model.ts';

export const findingView = z
  .object({
    criterion: z.string(),
    name: z.string(),
    kind: z.enum(['must', 'should']),
    level: z.int().optional().meta({ description: 'How far it fails, of a criterion with several thresholds; 1 is the mildest' }),
    verdict: z.enum(['pass', 'fail', 'unknown', 'waived']),
    why: z.string().meta({ description: 'With the values that were looked at' }),
  })
  .meta({ id: 'Finding', description: 'How a criterion stands' });

export const gateOfModelView = gateSchema.pick({ id: true, name: true, from: true, to: true, closing: true });
export const nextGateView = gateSchema
  .pick({ id: true, name: true, question: true, authority: true, board: true, closing: true })
  .extend({
    criteria: z.array(findingView).meta({ description: 'Of the gate and the tripwires, as they stand now' }),
    target: z
      .string()
      .optional()
      .meta({ description: 'The day of the first milestone that is planned for the gate and not done; absent where none is' }),
    evidenceFrom: z.string().optional().meta({ description: 'From this day on evidence that is missing for it is an alert' }),
  });
