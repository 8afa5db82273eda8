/** Keeps the token of a wait in closing (for the customer, or for the closing review), and notes that it began. */
import * as z from 'zod';
import { sha256 } from '#domain/history/digest.ts';
import { waitFor } from '#domain/reactions/workflows.ts';
import { defineTask } from '../kit/endpoint.ts';
import { closureInput, executeOrThrow } from './task-commands.ts';

export const task = defineTask({
  summary: 'Wait for the customer or the closing review',
  input: closureInput.extend({ token: z.string().min(1) }),
  async handle({ project, number, token }, app) {
    const wait = waitFor.closure(project, number);
    await app.ports.tokens.keep(wait, token);
    await executeOrThrow(app, {
      aggregate: 'project',
      id: project,
      command: { type: 'record-wait', wait, token: sha256(token) },
    });
    return {};
  },
});
