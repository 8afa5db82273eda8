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

/** The same for the question to a board about a selection; `number` says which one is meant, the open one when left out. */
export async function closeQuestion(app: App, id: string, number?: number): Promise<'closed' | 'ended' | 'failed'> {
  const actor = { kind: 'system', id: 'schedule' } as const;
  try {
    const meant = number ?? (await app.states.current('selection', id)).state.submission?.number ?? 0;
    const command = { type: 'close-submission', number: meant } as const;
    const answer = await app.execute({ aggregate: 'selection', id, command, actor });
    if ('refusal' in answer) throw new Error(`${answer.refusal.code}: ${answer.refusal.message}`);
    return answer.commit === undefined ? 'ended' : 'closed';
  } catch (error) {
    log.error('a question to a board past its deadline could not be closed', { selection: id, error: error as Error });
    return 'failed';
  }
}

/** A question of weights on which something is due by its day: `closed` also when people were reminded. */
export async function lookAtWeighting(app: App, id: string): Promise<'closed' | 'ended' | 'failed'> {
  const actor = { kind: 'system', id: 'schedule' } as const;
  try {
    const answer = await app.execute({ aggregate: 'weighting', id, command: { type: 'look-at-day' }, actor });
    if ('refusal' in answer) throw new Error(`${answer.refusal.code}: ${answer.refusal.message}`);
    return answer.commit === undefined ? 'ended' : 'closed';
  } catch (error) {
    log.error('a question of weights could not be reminded of or closed', { weighting: id, error: error as Error });
    return 'failed';
  }
}
