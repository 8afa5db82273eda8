/** A whole list of an office as JSON; the same rows and columns come as CSV and as a workbook. */
import * as z from 'zod';
import { columnKinds, wholeLists } from '#domain/values/whole-lists.ts';
import { auditEntrySchema } from './audit.ts';
import { publicLogAnswers } from './public-log.ts';
import { recordFoundSchema } from './record.ts';
import { instant, pageOf } from './shared.ts';

export const wholeListSchema = z
  .object({
    list: z.enum(wholeLists),
    office: z.string(),
    currency: z.string(),
    decimals: z.int().meta({ description: 'Of the currency: money is in minor units, so divide by 10 to this power' }),
    exportedAt: instant,
    columns: z.array(z.object({ name: z.string(), kind: z.enum(columnKinds) })).meta({
      description:
        'In their order; `money` is whole minor units, `instant` is UTC, `day` a calendar date. Columns may be added at the end',
    }),
    items: z
      .array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])))
      .meta({ description: 'Every row, by the names of the columns; what a row does not have is left out' }),
  })
  .meta({ id: 'WholeList' });
export type WholeListAnswer = z.output<typeof wholeListSchema>;

export const exportAnswers = {
  'export-list': wholeListSchema,
  'get-audit': pageOf(auditEntrySchema),
  'search-record': recordFoundSchema,
  ...publicLogAnswers,
} as const;
