/** How a selection begins on record: among whom is chosen, frozen, and what there is to give. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { callIdSchema, officeIdSchema, selectionIdSchema } from '../../values/ids.ts';
import { storedCurrencySchema } from '../../values/money.ts';
import { shortText } from '../../values/text.ts';
import { frozenCandidateSchema, leftOutSchema, limitsSchema } from './candidate.ts';

export const candidateFacts = {
  'selection-opened': {
    selection: selectionIdSchema,
    office: officeIdSchema,
    name: shortText,
    call: callIdSchema.optional(),
    currency: storedCurrencySchema,
    candidates: z.array(frozenCandidateSchema),
    leftOut: z.array(leftOutSchema),
    limits: limitsSchema,
  },
} satisfies FactShapes;
