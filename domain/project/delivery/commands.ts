/** What people hand in between gates: evidence and status reports. */
import type * as z from 'zod';
import { type Period, periodSchema } from '../../office/reporting/periods.ts';
import type { Givers } from '../registers/givers.ts';
import { amendmentsSchema } from '../registers/shapes.ts';
import type { EvidenceInput } from './evidence.ts';
import { type Report, reportSchema } from './report.ts';

/** The body that files a report. */
export const fileReportSchema = reportSchema.safeExtend({
  registers: amendmentsSchema.optional(),
  period: periodSchema.optional().meta({ description: 'The period that it is about; the first that is owed when left out' }),
});

export interface DeliveryCommands {
  'add-evidence': { evidence: EvidenceInput };
  'file-report': {
    report: Report;
    registers?: z.output<typeof amendmentsSchema> | undefined;
    /** Of the projects that its dependencies name, those that the caller may see. */
    givers?: Givers | undefined;
    period?: Period | undefined;
  };
}
