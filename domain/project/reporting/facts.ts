/** The reporting cycle of a project on record: asked, missed, accepted, sent back. That it was filed stands with the report. */
import type { FactShapes } from '../../decision/tables.ts';
import { periodSchema } from '../../office/reporting/periods.ts';
import { askShape, deadlineShape } from '../../office/reporting/rule.ts';
import { personIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';

export const reportingCycleFacts = {
  'report-asked': askShape,
  'report-missed': { period: periodSchema, owner: personIdSchema.meta({ description: 'Who was asked for it' }) },
  'report-accepted': { period: periodSchema, by: personIdSchema, comment: longText.optional() },
  'report-sent-back': {
    period: periodSchema,
    by: personIdSchema,
    reason: longText,
    ...deadlineShape,
  },
} satisfies FactShapes;
