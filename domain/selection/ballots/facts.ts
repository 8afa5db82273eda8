/** Ballots and recusals on record. A ballot that another replaces stays in the history. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import { selectionBallotSchema } from './ballot.ts';

export const selectionBallotFacts = {
  'selection-ballot-cast': {
    ballot: selectionBallotSchema,
    replaces: z.int().optional().meta({ description: 'Entry number of the ballot it replaces' }),
  },
  'selection-member-recused': { member: personIdSchema, reason: longText },
  'selection-member-left': { member: personIdSchema, why: z.string() },
} satisfies FactShapes;
