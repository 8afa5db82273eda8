/** By what a draft of a gate model is tried on projects. */
import * as z from 'zod';
import { gateModelSchema } from '#domain/office/gate-model.ts';
import { idSchema } from '#domain/values/text.ts';
import { idParams, pageQuery, plain } from './shared.ts';

const tryGateModelBody = z.strictObject({
  model: gateModelSchema.meta({ description: 'The draft. What could not be published is refused as publishing refuses it' }),
  project: idSchema.optional().meta({
    description:
      'One project of the office instead, whatever model it follows: all its criteria, and how it would stand at every gate',
  }),
  changesOnly: z
    .boolean()
    .default(false)
    .meta({ description: 'Leave out of the answer, though not of its counts, projects for which nothing changes' }),
  limit: z.int().min(1).max(100).default(50).meta({ description: 'Projects that are looked at for a page, at most' }),
  cursor: pageQuery.shape.cursor,
});
export type TryGateModel = z.output<typeof tryGateModelBody>;

export const gateModelRequests = {
  'try-gate-model': { ...plain, params: idParams, body: tryGateModelBody },
} as const;
