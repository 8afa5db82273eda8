/** Waits in closing a project: for the customer, or for the closing review. */
import { waitsInClosing } from '#domain/reactions/waits.ts';
import { waitFor } from '#domain/reactions/workflows.ts';
import { defineTask } from '../kit/task.ts';
import { beginWait } from './begin-wait.ts';

export const task = defineTask('await-closure', ({ project: id, number, token }, app) =>
  beginWait(
    { aggregate: 'project', id, wait: waitFor.closure(id, number), token },
    { waits: (state, now) => waitsInClosing(state, number, now) },
    app,
  ),
);
