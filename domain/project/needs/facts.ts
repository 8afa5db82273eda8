/** What a project needs of another: stated and dropped by the one, answered by the other; each side notes what the other says. */
import type { FactShapes } from '../../decision/tables.ts';
import { projectIdSchema } from '../../values/ids.ts';
import { idSchema, longText, shortText } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';

const stated = {
  need: idSchema.meta({ description: 'Of the project that needs it' }),
  project: projectIdSchema.meta({ description: 'The other project' }),
  title: shortText.meta({ description: 'Of the other project' }),
  what: shortText,
  by: dateSchema,
};
const answer = {
  need: idSchema,
  project: projectIdSchema,
  promised: dateSchema.optional(),
  delivered: dateSchema.optional(),
};

export const needFacts = {
  'need-stated': stated,
  'need-dropped': { need: idSchema, project: projectIdSchema, reason: longText },
  'need-answer-noted': answer,
  'need-noted': stated,
  'need-answered': answer,
  'need-gone': { need: idSchema, project: projectIdSchema },
} satisfies FactShapes;
