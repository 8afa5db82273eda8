/** Waits until something is due in a call. */
import { waitsInCall } from '#domain/call/course/step.ts';
import { waitFor } from '#domain/reactions/workflows.ts';
import { defineTask } from '../kit/task.ts';
import { beginWait } from './begin-wait.ts';

export const task = defineTask('await-call', ({ call: id, token }, app) =>
  beginWait({ aggregate: 'call', id, wait: waitFor.call(id), token }, { waits: waitsInCall }, app),
);
