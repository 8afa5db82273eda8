/** Waits for the board of a round. */
import { asksNobody, waitsForBoard } from '#domain/reactions/waits.ts';
import { waitFor } from '#domain/reactions/workflows.ts';
import { defineTask } from '../kit/task.ts';
import { beginWait } from './begin-wait.ts';

export const task = defineTask('await-decision', ({ review, token }, app) =>
  beginWait(
    { aggregate: 'review', id: review, wait: waitFor.round(review), token },
    { waits: waitsForBoard, nobody: asksNobody },
    app,
  ),
);
