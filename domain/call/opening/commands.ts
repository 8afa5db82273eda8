/** What the PMO says when it opens a call, and what it may say anew. */
import * as z from 'zod';
import type { CallId } from '../../values/ids.ts';
import { officeIdSchema } from '../../values/ids.ts';
import { idSchema, longText, shortText } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';
import { budgetSchema, capacitySchema } from '../resources.ts';
import { panelSchema } from './panel.ts';

const days = z.int().min(1).max(365);

const terms = z.strictObject({
  name: shortText,
  question: longText.meta({ description: 'What is asked for, in the words that sponsors read' }),
  budgets: z.array(budgetSchema).max(50).meta({ description: 'What may be spent, by year' }),
  people: z.array(capacitySchema).max(500).meta({ description: 'Who may work, by role and quarter' }),
  opens: dateSchema.meta({ description: 'The first day, where the office is, on which proposals join' }),
  closes: dateSchema
    .optional()
    .meta({ description: 'The last day on which they join; a call without one stands until it is ended' }),
  assessBy: dateSchema.optional().meta({ description: 'The last day for ratings; asked for where there is a closing day' }),
  assessWithinDays: days.optional().meta({
    description: 'Of a call without a closing day: days for ratings, from the day on which a proposal joins; 14 if left out',
  }),
  talkDays: days.meta({ description: 'Days for which a panel talks when its ratings differ too much' }),
  decideBy: dateSchema.optional().meta({
    description: 'The day after which a ranked call ends although nothing was selected; 90 days after the ratings if left out',
  }),
  panels: z.array(panelSchema).min(1).max(50),
  timetable: z.array(z.strictObject({ what: shortText, on: dateSchema })).max(50),
});

/** The body that opens a call. */
export const openCallSchema = terms
  .extend({
    office: officeIdSchema,
    model: z
      .strictObject({ id: idSchema, version: z.int().min(1).optional() })
      .optional()
      .meta({ description: 'A published scoring model, its newest version if none is named; left out, the goals of the office' }),
    budgets: terms.shape.budgets.default([]),
    people: terms.shape.people.default([]),
    talkDays: terms.shape.talkDays.default(7),
    timetable: terms.shape.timetable.default([]),
  })
  .meta({
    example: {
      office: 'gov',
      name: 'Change programme 2027',
      question: 'Which projects bring services online by 2028?',
      budgets: [{ year: 2027, amount: 250_000_000 }],
      people: [{ role: 'developer', quarter: '2027-Q1', tenths: 120 }],
      opens: '2026-11-02',
      closes: '2026-11-30',
      assessBy: '2026-12-14',
      panels: [{ assessors: ['assessor-1', 'assessor-2', 'assessor-3'] }],
    },
  });
export type OpenCall = z.output<typeof openCallSchema>;

/** The body that amends it: what is left out stays. */
export const amendCallSchema = terms
  .partial()
  .extend({ reason: longText.meta({ description: 'Why; those who take part are told' }) })
  .meta({ example: { closes: '2026-12-04', reason: 'Two departments asked for four more days.' } });
export type AmendCall = z.output<typeof amendCallSchema>;

export interface CallOpeningCommands {
  'open-call': { call: CallId } & OpenCall;
  'amend-call': AmendCall;
  'start-call': object;
}
