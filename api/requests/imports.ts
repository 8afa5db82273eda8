/** Bodies about imported files: where the file goes, how it is read, which of its rows are meant. */
import * as z from 'zod';
import { idSchema, shortText } from '#domain/values/text.ts';
import { mappingSchema } from '#imports/mapping.ts';

/** Bytes of an imported file at most: tens of thousands of rows. */
export const mostImportBytes = 25 * 1024 * 1024;
/** Rows of one request at most: a request ends long before the gateway gives up. */
export const mostPreviewRows = 200;
export const mostCommitRows = 100;

const importTypes = [
  'text/csv',
  'text/plain',
  'application/xml',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.spreadsheet',
] as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hexadecimal');

export const importUploadBody = z.strictObject({
  office: idSchema,
  name: shortText.meta({ description: 'Name of the file' }),
  contentType: z.enum(importTypes),
  bytes: z.int().min(1).max(mostImportBytes),
  sha256,
});

/** A file that was sent to its address, and how to read it. */
const importBody = z.strictObject({
  office: idSchema,
  file: z.strictObject({
    key: z
      .string()
      .max(300)
      .regex(/^imports\/[A-Za-z0-9][A-Za-z0-9._/-]*$/, 'a key that POST /v1/imports/uploads gave')
      .meta({ description: 'As its address was given', examples: ['imports/demo/Zx82/portfolio.csv'] }),
    sha256,
  }),
  mapping: mappingSchema.optional().meta({
    description: 'How to read it; when left out, a mapping that fits is found or guessed, and the preview says which',
  }),
  sponsor: idSchema.optional().meta({ description: 'Sponsor of the rows that name none' }),
  inFlight: z
    .boolean()
    .optional()
    .meta({ description: 'The projects are under way: they skip intake. As the mapping says when left out' }),
  different: z
    .boolean()
    .optional()
    .meta({ description: 'In flight: rows that resemble a project of another file are other projects' }),
  from: z.int().min(0).default(0).meta({ description: 'The first row that is meant, from 0; `next` of the answer before' }),
});

const rowsUpTo = (most: number, usual: number) =>
  z.int().min(1).max(most).default(usual).meta({ description: 'Rows of the page at most' });

export const previewImportBody = importBody.extend({ rows: rowsUpTo(mostPreviewRows, 50) });
export const commitImportBody = importBody.extend({
  mapping: mappingSchema.meta({ description: 'As the preview answered it, or corrected' }),
  rows: rowsUpTo(mostCommitRows, 50),
});

export const saveMappingBody = z.strictObject({ mapping: mappingSchema });
