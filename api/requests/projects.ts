/** Bodies about projects that are no command of the domain as they stand, and what their schemas cannot say by themselves. */
import * as z from 'zod';
import { acceptanceSchema } from '#domain/project/closure/commands.ts';
import { fileReportSchema } from '#domain/project/delivery/commands.ts';
import { contributionSchema, proposalSchema } from '#domain/project/proposal.ts';
import { idSchema, shortText } from '#domain/values/text.ts';

/** A draft: everything may still be missing. Nothing of it is stored. */
export const previewBody = z.strictObject({
  office: idSchema,
  title: z.string().trim().max(200).default(''),
  aims: z.string().max(8000).default(''),
  contributions: z
    .array(contributionSchema.partial({ justification: true }))
    .max(50)
    .default([]),
  costs: proposalSchema.shape.costs.meta({ description: 'What has been said of the cost so far; it may decide the gate model' }),
  riskClass: proposalSchema.shape.riskClass,
  strategic: proposalSchema.shape.strategic,
});

/** Bytes of an evidence file at most. */
export const mostFileBytes = 25 * 1024 * 1024;

/** What boards read: documents, tables, slides, pictures, text. Nothing that a browser would run. */
const fileTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
  'text/csv',
  'text/plain',
  'text/markdown',
  'image/png',
  'image/jpeg',
] as const;

export const uploadBody = z.strictObject({
  name: shortText.meta({ description: 'Name of the file, as people will see it when they save it' }),
  contentType: z.enum(fileTypes),
  bytes: z.int().min(1).max(mostFileBytes),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hexadecimal'),
});

export const reportBody = fileReportSchema.meta({
  description:
    'At least one field says something: an empty report is refused. `registers` amends the registers of the project by id; the whole lists `milestones`, `risks`, `kpis` and `communication` are taken as version 1 sent them: entries are known by their names, and what a list leaves out is closed',
  minProperties: 1,
});

export const acceptanceBody = acceptanceSchema.meta({
  description: '`comment` is required when `accepted` is false: say what is missing',
  if: { properties: { accepted: { const: false } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ['comment'] },
});
