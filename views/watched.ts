/** Projects whose criteria may fail by time alone: those that were admitted and are not over. Key: `PROJECT`. */
import * as z from 'zod';
import type { ViewRow } from '#domain/ports.ts';
import type { Project } from '#domain/project/state.ts';
import { type List, rowIn } from './list.ts';

export const watchedRowSchema = z.object({ project: z.string() });
export type WatchedRow = z.output<typeof watchedRowSchema>;

export const watched: List<WatchedRow> = { name: 'watched', schema: watchedRowSchema };

export function watchedRows(state: Project): ViewRow[] {
  const { id: project, status } = state;
  const live = status === 'active' || status === 'on-hold' || status === 'closing';
  return live ? [rowIn(watched, project, { project })] : [];
}
