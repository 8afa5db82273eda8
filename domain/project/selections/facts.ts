/** Whether a board chose the project in a selection among proposals, and why. Gates go on as they did: a selection blocks none. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { callIdSchema, selectionIdSchema } from '../../values/ids.ts';
import { shortText } from '../../values/text.ts';
import { storedInstantSchema } from '../../values/time.ts';

export const selectionFacts = {
  'selection-told': {
    selection: selectionIdSchema,
    name: shortText,
    call: callIdSchema.optional(),
    chosen: z.boolean(),
    reason: z.string().meta({ description: 'Why it was chosen or not' }),
    why: z.string().meta({ description: 'How the board came to its decision' }),
    decidedAt: storedInstantSchema,
  },
} satisfies FactShapes;
