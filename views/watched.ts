/** Projects in which time alone may bring something: criteria that fail, where they were admitted and are not over, or a reminder. Key: `PROJECT`. */
import * as z from 'zod';
import type { ViewRow } from '#domain/ports.ts';
import { waitingNames } from '#domain/project/namings/naming.ts';
import type { Project } from '#domain/project/state.ts';
import { type List, rowIn } from './list.ts';

export const watchedRowSchema = z.object({ project: z.string() });
export type WatchedRow = z.output<typeof watchedRowSchema>;

export const watched: List<WatchedRow> = { name: 'watched', schema: watchedRowSchema };

export function watchedRows(state: Project): ViewRow[] {
  const { id: project, status } = state;
  const over = status === 'closed' || status === 'declined';
  const live = status === 'active' || status === 'on-hold' || status === 'closing' || (!over && waitingNames(state).length > 0);
  return live ? [rowIn(watched, project, { project })] : [];
}
