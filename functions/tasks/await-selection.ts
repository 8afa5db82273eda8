/** Waits for the decision of a board on a scenario. */
import { waitFor } from '#domain/reactions/workflows.ts';
import { waitsForSelection } from '#domain/selection/submission/schedule.ts';
import { defineTask } from '../kit/task.ts';
import { beginWait } from './begin-wait.ts';

export const task = defineTask('await-selection', ({ selection: id, number, token }, app) =>
  beginWait(
    { aggregate: 'selection', id, wait: waitFor.selection(id, number), token },
    { waits: (state, now) => waitsForSelection(state, number, now) },
    app,
  ),
);
