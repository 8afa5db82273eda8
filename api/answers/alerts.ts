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

const tripwireDutyView = z.object({
  duty: z.string(),
  criterion: z.string(),
  level: z.int().meta({ description: 'The threshold that asks for it; 1 is the first' }),
  name: z.string().meta({ description: 'What failed' }),
  what: z.string().meta({ description: 'What is asked for' }),
  who: z.enum(['manager', 'sponsor', 'pmo', 'board']),
  otherwise: z.literal('hold').optional().meta({ description: 'On its day the project is put on hold, unless a board says go' }),
  board: z.string().optional(),
  found: instant,
  due: z.iso.date(),
  reckoned: z
    .array(instant)
    .optional()
    .meta({ description: 'When its owner is asked, of one that counts in working days of the office' }),
  owners: z.array(z.string()).meta({ description: 'Ids of people, `pmo`, or `chair:BOARD`' }),
  waits: z.boolean().meta({ description: 'Whether it is asked for now; a stop is not while the criterion fails less than that' }),
  finish: z.boolean().meta({ description: 'Whether you may report it as done' }),
  done: z.object({ note: z.string(), link: z.string().optional(), by: z.string(), at: instant }).optional(),
  ended: z
    .object({ why: z.enum(['recovered', 'authorised', 'held']), at: instant })
    .optional()
    .meta({
      description: 'Why nobody is asked for it any more: the criterion passes, a board said go, or the project was put on hold',
    }),
});

export const tripwiresView = {
  tripwireDuties: z.array(tripwireDutyView).optional().meta({ description: 'What tripwires asked for, the last ones' }),
  tripwireDutiesSet: z.int().optional().meta({ description: 'How many were asked for so far' }),
  held: z
    .object({ duty: z.string(), criterion: z.string(), reason: z.string(), board: z.string().optional(), at: instant })
    .optional()
    .meta({ description: 'Why a tripwire put it on hold, until a board says go' }),
};
