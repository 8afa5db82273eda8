/**
 * A project that comes from a file, each time that the file is imported: the row's identity names it for good, whoever imports, and of a later
 * file only what differs from the file before is taken, so that what people changed in between stays.
 */
import * as z from 'zod';
import type { Context } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import { hasRole, type OfficeState } from '../../office/state.ts';
import { longText } from '../../values/text.ts';
import type { ProjectContext } from '../context.ts';
import { requireContentUnlocked, requireProjectTeam, requireStatus } from '../permissions.ts';
import { type Proposal, proposalSchema } from '../proposal.ts';
import type { Project } from '../state.ts';

/** What an import says of itself beside the proposal. */
export const importedSchema = z.strictObject({
  identity: longText.meta({
    description: 'Tells the row from all others of its source for good; within an office it names one project',
  }),
  source: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hexadecimal')
    .optional()
    .meta({ description: 'SHA-256 of the file' }),
});
export type Imported = z.output<typeof importedSchema>;

/** As it is stored: `row` is what the file says, when the proposal holds more or other than that. */
export const importedFactSchema = importedSchema.extend({ row: proposalSchema.optional() });

/** What the file that was imported last says of a project. */
export interface LastImport {
  readonly identity: string;
  readonly source?: string | undefined;
  readonly row: Proposal;
}

/** The last import after a fact that may be one. */
export function lastImportAfter(
  before: LastImport | undefined,
  { proposal, imported }: { readonly proposal: Proposal; readonly imported?: z.output<typeof importedFactSchema> | undefined },
): LastImport | undefined {
  return imported === undefined ? before : { ...imported, row: imported.row ?? proposal };
}

/** The PMO and administrators import whatever a file holds, a sponsor the own projects. */
export function requireImporter({ sponsor }: Proposal, office: OfficeState, { actor }: Context): Refused {
  if (actor.kind === 'system' || hasRole(office, actor.id, 'pmo', 'admin')) return undefined;
  if (actor.id === sponsor && hasRole(office, actor.id, 'sponsor')) return undefined;
  return refuse(
    'not-allowed',
    'The PMO and administrators of an office import its portfolio, and a sponsor the own projects; ask one of them.',
    'imported',
  );
}

/** Whether a later file may change the project now. */
export function requireImportable(state: Project, context: ProjectContext): Refused {
  const { actor, office } = context;
  if (state.status === 'declined')
    return refuse(
      'wrong-status',
      'This project was declined, and a file does not bring it back: revise it yourself if intake should look at it afresh.',
    );
  return (
    (hasRole(office, actor.id, 'admin') ? undefined : requireProjectTeam(state, context)) ??
    requireStatus(state, ['submitted', 'returned', 'active', 'on-hold'], 'An update from a file') ??
    requireContentUnlocked(state, context)
  );
}

/** The proposal with what differs between this file and the one before; a project imported by an earlier version takes over all that the file says. */
export function updatedBy(row: Proposal, { proposal, imported }: Pick<Project, 'proposal' | 'imported'>): Proposal {
  const before: Partial<Record<string, unknown>> = imported?.row ?? proposal;
  const now: Partial<Record<string, unknown>> = row;
  const fields = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(field => field !== 'notDuplicateOf');
  const changed = fields.filter(field => digestOf(before[field] ?? null) !== digestOf(now[field] ?? null));
  const notDuplicateOf = [...new Set([...proposal.notDuplicateOf, ...row.notDuplicateOf])].slice(-20);
  return { ...proposal, ...Object.fromEntries(changed.map(field => [field, now[field]])), notDuplicateOf };
}
