/** What is asked about a panel: to step back, to name another, to look whether all are still there. */
import * as z from 'zod';
import { type PersonId, personIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';

export const recuseAssessorSchema = z
  .strictObject({ reason: longText })
  .meta({ example: { reason: 'I advised the supplier last year.' } });

export const replaceAssessorSchema = z
  .strictObject({
    assessor: personIdSchema.meta({ description: 'Who has stepped back, left, may not rate, or has not rated yet' }),
    replacement: personIdSchema,
    reason: longText,
  })
  .meta({ example: { assessor: 'assessor-2', replacement: 'assessor-4', reason: 'Stepped back.' } });

export interface AssessmentPanelCommands {
  'recuse-assessor': { reason: string };
  'replace-assessor': { assessor: PersonId; replacement: PersonId; reason: string };
  'look-at-panel': object;
}
