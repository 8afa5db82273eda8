/** What an import answers: how a file was read, and what each of its rows becomes or became. */
import * as z from 'zod';
import { fieldNames, mappingSchema } from '#imports/mapping.ts';
import { digest, instant } from './shared.ts';

const note = z.object({ field: z.string(), reason: z.string().meta({ description: 'With the value that is meant' }) });

const importRow = z.object({
  line: z.int().meta({ description: 'Line of the file, or row of the sheet, from 1' }),
  title: z.string().optional(),
  outcome: z.enum(['new', 'in-flight', 'updated', 'unchanged', 'refused', 'asked', 'again']).meta({
    description:
      '`asked`: it looks like a project of another file and is not taken. `again`: its round was withdrawn just now; send the row again in a moment',
  }),
  project: z.string().optional(),
  status: z.string().optional().meta({ description: 'Of a project that is there: where it stands now' }),
  reasons: z
    .array(z.string())
    .optional()
    .meta({ description: "Of a project that intake returned or declined: intake's reasons" }),
  differences: z
    .array(z.object({ field: z.string(), before: z.unknown().optional(), after: z.unknown().optional() }))
    .meta({ description: 'What the row changes of a project that is there' }),
  problems: z
    .array(note)
    .meta({ description: 'Why it is refused; of other rows, fields that could not be read and are left out' }),
});

const page = {
  read: z.int().meta({ description: 'Rows of the file that are projects or are refused' }),
  rows: z.array(importRow),
  next: z.int().optional().meta({ description: 'For `from` of the next page; absent on the last one' }),
};

export const importPreviewSchema = z.object({
  file: z.object({ sha256: digest, bytes: z.int() }),
  origin: z.enum(['given', 'kept', 'preset', 'guessed']).meta({ description: 'Where the mapping comes from' }),
  mapping: mappingSchema,
  mappings: z
    .array(z.object({ id: z.string(), title: z.string(), origin: z.enum(['kept', 'preset']) }))
    .meta({ description: 'Those that could be chosen' }),
  shape: z
    .object({
      format: z.string(),
      encoding: z.string().optional(),
      delimiter: z.string().optional(),
      sheet: z.string().optional(),
      header: z.array(z.string()),
      headerLine: z.int(),
    })
    .optional()
    .meta({ description: 'How the file was read; absent when it could not be' }),
  columns: z
    .array(z.object({ name: z.string(), ref: z.string(), field: z.enum(fieldNames).optional() }))
    .meta({ description: 'Of the header, in their order: how each is named in a mapping, and the field that it fills' }),
  sheets: z.array(z.string()).meta({ description: 'Of a workbook: the sheets that people see' }),
  sample: z
    .array(z.object({ line: z.int(), cells: z.array(z.string()) }))
    .meta({ description: 'The first rows as they stand there' }),
  leftOut: z
    .array(
      z.object({
        line: z.int(),
        kind: z.enum(['total', 'header again', 'footnote', 'above the header', 'not meant']),
        text: z.string(),
      }),
    )
    .meta({ description: 'Rows that are no project; the first 200' }),
  leftOutInAll: z.int(),
  unreadColumns: z.array(z.string()),
  goalsUnknown: z.array(z.string()).meta({ description: 'Goals of rules that the office does not have' }),
  withheld: z.record(z.string(), z.int()).meta({ description: 'How many rows withhold each field' }),
  sums: z
    .object({ costs: z.int(), rowsWithCosts: z.int(), benefits: z.int(), rowsWithBenefits: z.int() })
    .meta({ description: 'Of all rows that can be read, in minor units' }),
  ...page,
});

export const importPageSchema = z.object(page);

export const importMappingsSchema = z.object({
  mappings: z.array(z.object({ id: z.string(), title: z.string(), by: z.string(), at: instant, mapping: mappingSchema })),
});

export const baselineView = z.object({ cost: z.int().optional(), end: z.iso.date().optional() });

export const importedView = z
  .object({ identity: z.string(), source: digest.optional(), line: z.int().optional() })
  .meta({ description: 'The row of a file that it comes from, and the file that was imported last' });

export const takenOverView = z
  .object({
    at: instant,
    by: z.string().meta({ description: 'Who imported it' }),
    source: digest.optional().meta({ description: 'Of the file' }),
    passed: z.array(z.string()).meta({ description: 'Gates passed before Tollgate, as the file says' }),
    approved: baselineView.optional().meta({ description: 'As approved before Tollgate' }),
  })
  .meta({ description: 'That it was under way before Tollgate, and skipped intake' });
