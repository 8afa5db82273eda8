/** A project that is over gives nothing any more, and needs nothing. */
import type { ProjectStatus } from '../state.ts';

export function givesNothing(status: ProjectStatus): boolean {
  return ['declined', 'withdrawn', 'killed', 'closed'].includes(status);
}
