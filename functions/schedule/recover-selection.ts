/** Sends the workflows of a selection on if they do not go on although they should: scenarios that are worked out, and a question to a board (P9). */
import { selectionExecution } from '#domain/reactions/selection.ts';
import { waitFor } from '#domain/reactions/workflows.ts';
import type { Selection } from '#domain/selection/state.ts';
import type { Instant } from '#domain/values/time.ts';
import { type SelectionWork, selectionWork } from '#views/selections.ts';
import type { App } from '../kit/app.ts';
import { log } from '../kit/log.ts';
import { type Recovery, recover, type Work } from './recover-workflows.ts';

/** One look for each workflow; `pushed` when one of them was last started or resumed, if that is known. */
export async function recoverSelection(id: string, app: App, pushed?: Instant): Promise<readonly Recovery[]> {
  try {
    const { state } = await app.states.current('selection', id);
    if (state.id === undefined) return ['waits'];
    const works = selectionWork(state).map(row => workOf(row, state, app.ports.clock.now()));
    return await Promise.all(works.map(work => recover({ ...work, pushed: pushed ?? work.since }, app)));
  } catch (error) {
    log.error('a workflow of a selection could not be sent on', { selection: id, error: error as Error });
    return ['failed'];
  }
}

function workOf(row: SelectionWork, { id, submission }: Selection, now: Instant): Work {
  const { since } = row;
  if (row.workflow === 'scenario') {
    const { scenario, revision } = row;
    const input = { selection: id, scenario, revision };
    return { workflow: 'scenario', name: selectionExecution.scenario(id, scenario, revision), input, since, people: false };
  }
  const { number } = row;
  const name = selectionExecution.board(id, number);
  const over = submission?.ending?.at ?? (submission && submission.deadline <= now ? submission.deadline : undefined);
  return {
    ...{ workflow: 'selection', name, input: { selection: id, number }, since },
    ...{ people: over === undefined, wait: waitFor.selection(id, number), due: over },
  };
}
