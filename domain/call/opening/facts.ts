/** How a call begins on record, and what was said anew. Days are instants here: the office's time zone may change, what was promised does not. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { callIdSchema, officeIdSchema } from '../../values/ids.ts';
import { longText, shortText } from '../../values/text.ts';
import { dateSchema, storedInstantSchema } from '../../values/time.ts';
import { frozenModelSchema } from '../frozen-model.ts';
import { budgetSchema, capacitySchema } from '../resources.ts';
import { panelSchema } from './panel.ts';

const terms = {
  name: shortText,
  question: longText,
  budgets: z.array(budgetSchema),
  people: z.array(capacitySchema),
  opensAt: storedInstantSchema,
  closesAt: storedInstantSchema
    .optional()
    .meta({ description: 'Absent of a standing call, which takes proposals until it is ended' }),
  assessBy: storedInstantSchema.optional(),
  assessWithinDays: z
    .int()
    .optional()
    .meta({ description: 'Of a standing call: days that a panel has, from the day on which a proposal joined' }),
  talkDays: z.int().meta({ description: 'Days for which a panel talks about ratings that differ' }),
  decideBy: storedInstantSchema.optional().meta({ description: 'When a ranked call ends although nothing was selected' }),
  panels: z.array(panelSchema),
  timetable: z.array(z.strictObject({ what: shortText, on: dateSchema })),
};

const termsSchema = z.object(terms);
/** What a call says when it opens, and may say anew. */
export type CallTerms = Readonly<z.output<typeof termsSchema>>;

export const callOpeningFacts = {
  'call-opened': {
    call: callIdSchema,
    office: officeIdSchema,
    model: frozenModelSchema.meta({ description: 'As it was published when the call opened' }),
    ...terms,
  },
  'call-amended': { ...termsSchema.partial().shape, reason: longText },
  'call-started': {},
} satisfies FactShapes;
