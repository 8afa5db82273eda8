/** Ballots and recusals on record. A ballot that another replaces stays in the history. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import { ballotSchema } from './ballot.ts';

export const ballotFacts = {
  'ballot-cast': {
    ballot: ballotSchema,
    replaces: z.int().optional().meta({ description: 'Entry number of the ballot it replaces' }),
  },
  'member-recused': { member: personIdSchema, reason: longText },
} satisfies FactShapes;
