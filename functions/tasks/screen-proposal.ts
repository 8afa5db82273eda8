/** Applies the office's admission rule to a scored revision. */
import * as z from 'zod';
import { duplicateSchema } from '#domain/project/intake/score.ts';
import { defineTask } from '../kit/endpoint.ts';
import { executeOrThrow, revisionInput } from './task-commands.ts';

export const task = defineTask({
  summary: 'Admit, return or decline a proposal',
  input: revisionInput.extend({ duplicates: z.array(duplicateSchema) }),
  async handle({ project, revision, duplicates }, app) {
    const { state } = await executeOrThrow(app, {
      aggregate: 'project',
      id: project,
      command: { type: 'screen-proposal', revision, duplicates },
    });
    if (state.revision !== revision) return { verdict: 'superseded' };
    return { verdict: state.status === 'returned' || state.status === 'declined' ? state.status : 'admitted' };
  },
});
