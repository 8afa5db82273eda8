/** A short-lived signed address that takes exactly one evidence file: its type, size and SHA-256 are checked when it arrives. */
import * as z from 'zod';
import { requireProjectTeam } from '#domain/project/permissions.ts';
import { shortText } from '#domain/values/text.ts';
import { toInstant, toMs } from '#domain/values/time.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { ProblemError, refusalProblem } from '../kit/problem.ts';
import { idParams, loadVisibleProject } from '../kit/run-command.ts';

/** Bytes of an evidence file at most. */
export const mostFileBytes = 25 * 1024 * 1024;
const minutes = 15;

/** What boards read: documents, tables, slides, pictures, text. Nothing that a browser would run. */
const takenTypes = [
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

export const endpoint = defineEndpoint({
  summary: 'An address to which one evidence file may be sent within 15 minutes',
  params: idParams,
  body: z.strictObject({
    name: shortText.meta({ description: 'Name of the file, as people will see it when they save it' }),
    contentType: z.enum(takenTypes),
    bytes: z.int().min(1).max(mostFileBytes),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hexadecimal'),
  }),
  answer: z.object({
    key: z.string(),
    method: z.literal('PUT'),
    url: z.string(),
    headers: z.record(z.string(), z.string()),
    expiresAt: z.iso.datetime(),
  }),
  status: 201,
  async handle({ params, body, actor }, app) {
    const { project, office } = await loadVisibleProject(app, params.id, actor.id);
    const { clock, ids, files } = app.ports;
    const now = clock.now();
    const no = requireProjectTeam(project, { actor, office, now });
    if (no && 'refusal' in no) throw new ProblemError(refusalProblem(no.refusal));
    const { name, ...file } = body;
    const key = `evidence/${params.id}/${ids.next()}/${safeName(name)}`;
    const address = await files.uploadUrl(key, file, toInstant(toMs(now) + minutes * 60_000));
    return { status: 201, body: { key, ...address } };
  },
});

/** The name with letters, digits, dots and dashes only, its ending kept; never a path. */
function safeName(name: string): string {
  const plain = name
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .slice(-80)
    .replace(/^[.-]+/, '');
  return plain === '' ? 'file' : plain;
}
