/** Closes a round whose deadline has passed. Whoever sees it pass may do so, any number of times: the domain looks at the time and closes a round once. */
import type { App } from './app.ts';
import { log } from './log.ts';

/** `ended`: it had ended before, or its deadline is still to come. A failure is logged; the schedule closes the round then. */
export async function closeRound(app: App, review: string): Promise<'closed' | 'ended' | 'failed'> {
  const actor = { kind: 'system', id: 'schedule' } as const;
  try {
    const answer = await app.execute({ aggregate: 'review', id: review, command: { type: 'close-round' }, actor });
    if ('refusal' in answer) throw new Error(`${answer.refusal.code}: ${answer.refusal.message}`);
    return answer.commit === undefined ? 'ended' : 'closed';
  } catch (error) {
    log.error('a round past its deadline could not be closed', { review, error: error as Error });
    return 'failed';
  }
}
