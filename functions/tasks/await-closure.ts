/** Keeps the token of a wait in closing (for the customer, or for the closing review), and notes that it began. */
import { sha256 } from '#domain/history/digest.ts';
import { waitFor } from '#domain/reactions/workflows.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('await-closure', async ({ project, number, token }, app) => {
  const wait = waitFor.closure(project, number);
  await app.ports.tokens.keep(wait, token);
  await executeOrThrow(app, { aggregate: 'project', id: project, command: { type: 'record-wait', wait, token: sha256(token) } });
  return {};
});
