/** What a tripwire asked for when it was found, what was done of it, and that its last day came. */
import * as z from 'zod';
import { askedDutySchema } from '../../criteria/asked-duty.ts';
import type { FactShapes } from '../../decision/tables.ts';
import { boardIdSchema, personIdSchema } from '../../values/ids.ts';
import { idSchema, longText, shortText } from '../../values/text.ts';
import { dateSchema, storedInstantSchema } from '../../values/time.ts';
import { linkSchema } from '../delivery/evidence.ts';

export const tripwireFacts = {
  'tripwire-duty-set': {
    duty: idSchema.meta({ description: 'Unique within the project: t1, t2 …' }),
    criterion: idSchema,
    level: z.int().min(1).meta({ description: 'The threshold that asks for it' }),
    name: shortText.meta({ description: 'What failed' }),
    ...askedDutySchema.pick({ what: true, who: true, otherwise: true }).shape,
    board: boardIdSchema.optional().meta({ description: 'The board that decides next' }),
    due: dateSchema,
    reckoned: z
      .array(storedInstantSchema)
      .optional()
      .meta({ description: 'When its owner is asked, of one that counts in working days of the office' }),
  },
  'tripwire-duty-done': {
    duty: idSchema,
    what: shortText,
    note: longText,
    link: linkSchema.optional(),
    by: personIdSchema,
  },
  'project-held': {
    duty: idSchema.meta({ description: 'Whose day came' }),
    criterion: idSchema,
    reason: longText,
    board: boardIdSchema.optional(),
  },
} satisfies FactShapes;
