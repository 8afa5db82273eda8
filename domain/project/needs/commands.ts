/** What is asked about needs between projects. */
import * as z from 'zod';
import { type ProjectId, projectIdSchema } from '../../values/ids.ts';
import { idSchema, longText, shortText } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';
import type { OtherProject } from '../merging/commands.ts';
import type { NeedOnFile } from './need.ts';

/** The body that states a need. */
export const needSchema = z
  .strictObject({
    project: projectIdSchema.meta({ description: 'The project of the same office that gives it' }),
    what: shortText.meta({ description: 'What is needed' }),
    by: dateSchema.meta({ description: 'By when' }),
  })
  .meta({ example: { project: '3jp1YqS8vWaX5lMbUcKo2r', what: 'The quay is dry.', by: '2027-03-31' } });

/** The body that drops one. */
export const needDroppedSchema = z
  .strictObject({ need: idSchema, reason: longText })
  .meta({ example: { need: 'w1', reason: 'We land at the other quay.' } });

/** The body with which the other project answers: for which day it promises it, or on which it delivered. */
export const needAnswerSchema = z
  .strictObject({
    project: projectIdSchema.meta({ description: 'The project that needs it' }),
    need: idSchema,
    promised: dateSchema.optional().meta({ description: 'For which day; either this or the next' }),
    delivered: dateSchema.optional().meta({ description: 'On which day' }),
  })
  .meta({ example: { project: '3jp1YqS8vWaX5lMbUcKo2r', need: 'w1', promised: '2027-03-15' } });

type Answer = Pick<NeedOnFile, 'need' | 'promised' | 'delivered'> & { project: ProjectId };

export interface NeedCommands {
  'state-need': { other: OtherProject | undefined; what: string; by: string };
  'drop-need': z.output<typeof needDroppedSchema>;
  'answer-need': Answer;
  /** The other side takes note. */
  'note-need': Omit<NeedOnFile, 'promised' | 'delivered'>;
  'note-need-gone': { project: ProjectId; need: string };
  'note-need-answer': Answer;
}
