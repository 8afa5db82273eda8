/** What is remembered, as it is stored: the digests are over exactly these entries, so nothing in them is ever rewritten. */
import * as z from 'zod';
import { actorKinds } from '#domain/history/commit.ts';
import { differenceSchema } from '#domain/office/differences.ts';
import { digest, instant } from './shared.ts';

const factView = z
  .looseObject({ type: z.string() })
  .meta({ id: 'Fact', description: 'What happened; docs/events.md lists the types with their fields. New types may come' });

export const entrySchema = z
  .object({
    stream: z.string().meta({
      description:
        'office/ID, project/ID, review/ID, call/ID, assessment/ID, selection/ID, weighting/ID, meeting/ID or audit/OFFICE',
    }),
    seq: z.int().meta({ description: 'Counts from 1 without gaps' }),
    at: instant,
    actor: z.object({ kind: z.enum(actorKinds), id: z.string() }),
    command: z.string().meta({ description: 'The idempotency key of the request, or the name of the workflow step' }),
    content: z.string().meta({ description: 'Digest of what was asked; empty when no key was sent' }),
    facts: z.array(factView),
    previous: digest.meta({ description: 'Of the entry before; 64 zeros for the first' }),
    digest: digest.meta({ description: 'Of this entry without the digest itself, over its canonical JSON (RFC 8785)' }),
  })
  .meta({ id: 'Entry' });
export type HistoryEntry = z.output<typeof entrySchema>;

export const officeEntrySchema = entrySchema
  .extend({
    facts: z.array(factView).meta({
      description:
        'Addresses of people are shown to administrators and the PMO only, and the bytes of a logo in exports only; without them the digest cannot be computed again',
    }),
    differences: z.array(differenceSchema).meta({ description: 'What it changed of the standards' }),
  })
  .meta({ id: 'OfficeEntry' });
export type OfficeHistoryEntry = z.output<typeof officeEntrySchema>;

const headView = z.object({
  stream: z.string(),
  seq: z.int(),
  digest,
  signature: z
    .object({ key: z.string(), value: z.string() })
    .optional()
    .meta({ description: 'Public key and signature in DER, both in base64' }),
});

const exportedLogSchema = z
  .object({
    checkpoint: z
      .string()
      .meta({ description: 'The signed checkpoint under which the entries are proven (C2SP tlog-checkpoint)' }),
    key: z.string().meta({ description: 'The key of the log as text (C2SP signed-note); compare it with your own copy' }),
    entries: z.array(z.object({ stream: z.string(), leaves: z.array(z.int()) })).meta({
      description:
        'For each history in its order, the leaf of each entry from the first on; later entries are newer than the checkpoint',
    }),
    nodes: z
      .array(z.tuple([z.int(), z.int(), z.string()]))
      .meta({ description: 'Nodes of the inclusion proofs, each once: level, index, hash in base64' }),
    heads: z.string().meta({ description: 'Signed note of how many entries of each history the log holds' }),
    consistency: z
      .object({
        size: z.int().meta({ description: 'Entries of the older tree' }),
        root: z.string().meta({ description: 'Its root, in base64' }),
        proof: z.array(z.string()).meta({ description: 'Hashes in base64 (RFC 6962, section 2.1.2)' }),
      })
      .optional()
      .meta({ description: 'Asked for by `since`: that the tree of the checkpoint begins with that older tree' }),
  })
  .meta({ id: 'ExportedLog', description: 'Inclusion of the entries in the public log' });

const exportedNameSchema = z
  .object({
    commitment: digest.meta({ description: 'As entries hold it: SHA-256 of the canonical JSON of `{ salt, value }`' }),
    salt: z.string(),
    value: z.record(z.string(), z.string()).meta({ description: 'The fields in the place of which `personal` stands' }),
  })
  .meta({ id: 'ExportedName', description: 'What opens a commitment to the name and address of a person' });

export const exportSchema = z.object({
  format: z.literal('tollgate-export/1'),
  project: z.string(),
  exportedAt: instant,
  streams: z.array(z.object({ stream: z.string(), commits: z.array(entrySchema) })),
  anchors: z.array(z.object({ at: instant, heads: z.array(headView) })).meta({
    deprecated: true,
    description:
      'The last entry of each history that the public log holds, signed by itself for verifiers of earlier versions; empty on AWS',
  }),
  log: exportedLogSchema.optional().meta({ description: 'Absent where the log has no checkpoint yet' }),
});

export const officeExportSchema = exportSchema.omit({ project: true }).extend({
  office: z.string(),
  people: z.array(exportedNameSchema).optional().meta({
    description: 'Names that entries commit to, of people who were not erased; absent where entries commit to none',
  }),
});
