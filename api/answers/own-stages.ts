/** The own stages of a project, into which it divides a stage of its gate model. */
import * as z from 'zod';
import { ownStageStandings } from '#domain/project/own-stages/shown.ts';

export const ownStagesView = z
  .object({
    of: z.string().meta({ description: 'The stage of the gate model that they divide' }),
    stages: z.array(
      z.object({
        name: z.string(),
        end: z.string().optional().meta({ description: 'The planned end, a calendar date' }),
        approvedEnd: z.string().optional().meta({
          description: 'The end that a board let stand, where another is planned now; it is the one that criteria count',
        }),
        standing: z.enum(ownStageStandings),
      }),
    ),
  })
  .optional()
  .meta({ description: 'Own stages of the project in their order, and which of them runs; absent where it has planned none' });
