/**
 * What an import says of a project beside its proposal, as it is sent, stored and kept: the row's identity names the project for good, whoever
 * imports it.
 */
import * as z from 'zod';
import { longText } from '../../values/text.ts';
import { type Proposal, proposalSchema } from '../proposal.ts';
import { inFlightSchema } from './in-flight.ts';

const rowSchema = z.strictObject({
  identity: longText.meta({
    description: 'Tells the row from all others of its source for good; within an office it names one project',
  }),
  source: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hexadecimal')
    .optional()
    .meta({ description: 'SHA-256 of the file' }),
  line: z.int().min(1).optional().meta({ description: 'Line of the file on which the row begins' }),
});

/** What an import says of itself beside the proposal. */
export const importedSchema = rowSchema.extend({
  inFlight: inFlightSchema.optional().meta({ description: 'Of a project that is under way already: it skips intake' }),
});
export type Imported = z.output<typeof importedSchema>;

/** As it is stored: `row` is what the file says, when the proposal holds more or other than that. */
export const importedFactSchema = rowSchema.extend({ inFlight: z.literal(true).optional(), row: proposalSchema.optional() });
export type ImportedFact = z.output<typeof importedFactSchema>;

/** What the file that was imported last says of a project. */
export interface LastImport {
  readonly identity: string;
  readonly source?: string | undefined;
  readonly line?: number | undefined;
  readonly row: Proposal;
  /** Digest of the report that a file brought last. */
  readonly reported?: string | undefined;
}

/** The last import after a fact that may be one. */
export function lastImportAfter(
  before: LastImport | undefined,
  { proposal, imported }: { readonly proposal: Proposal; readonly imported?: ImportedFact | undefined },
): LastImport | undefined {
  if (imported === undefined) return before;
  const { identity, source, line, row = proposal } = imported;
  return { identity, source, line, row, reported: before?.reported };
}

/** An import as it is stored with the proposal that it makes or changes. */
export function storedImport({ inFlight, ...row }: Imported): ImportedFact {
  return inFlight ? { ...row, inFlight: true } : row;
}
