/** A project remembers what it was brought before its board for; a round that restarts is about the same. */
import type { ProjectFolds } from '../tables.ts';
import type { exceptionFacts } from './facts.ts';
import type { AskedException } from './with-exceptions.ts';

/** Exceptions kept in the state; all are in the facts. */
const mostKept = 10;

export const exceptionFolds: ProjectFolds<typeof exceptionFacts> = {
  'exception-asked': (state, { type: _, ...asked }, { at, actor }) => ({
    ...state,
    exceptions: [...(state.exceptions ?? []), { ...asked, by: actor.id, at }].slice(-mostKept),
  }),
};

/** The last exception, now in this round. A request of its own is followed by its reason in the same commit. */
export function inRound(
  exceptions: readonly AskedException[],
  { restarted, review }: { readonly restarted: string; readonly review: string },
): readonly AskedException[] {
  return exceptions.map(entry => (entry.review === restarted ? { ...entry, review } : entry));
}
