/** That a project is part of a programme: on record with the project, and noted with the programme. */
import type { FactShapes } from '../../decision/tables.ts';
import { projectIdSchema } from '../../values/ids.ts';
import { longText, shortText } from '../../values/text.ts';

const programme = { programme: projectIdSchema, title: shortText.meta({ description: 'Of the programme' }), reason: longText };
const part = { project: projectIdSchema, title: shortText.meta({ description: 'Of the project that is a part' }) };

export const programmeFacts = {
  'programme-joined': programme,
  'programme-left': programme,
  'part-joined': part,
  'part-left': part,
} satisfies FactShapes;
