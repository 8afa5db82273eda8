/** Criteria that fail now, as a project shows them. */
import * as z from 'zod';
import { instant } from './shared.ts';

const acknowledgementView = z.object({
  note: z.string().meta({ description: 'What is done about it' }),
  owner: z.string().meta({ description: 'Who sees to it' }),
  due: z.iso.date().meta({ description: 'By when it is to be over' }),
  by: z.string().meta({ description: 'Who said so' }),
  at: instant,
});

export const failingView = z.object({
  criterion: z.string(),
  name: z.string(),
  gate: z.string().optional().meta({ description: 'Absent for a tripwire' }),
  kind: z.enum(['must', 'should']),
  value: z.string(),
  owner: z.string(),
  since: instant,
  valueAt: instant.meta({ description: 'When the value on record was last found to be another' }),
  level: z.int().optional().meta({ description: 'How far it fails, of a criterion with several thresholds; 1 is the mildest' }),
  highest: z.int().optional().meta({ description: 'How far it has failed since the alert began' }),
  acknowledged: acknowledgementView.optional().meta({ description: 'What is done about it, as somebody said last' }),
});
