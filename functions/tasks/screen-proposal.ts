/** Applies the office's admission rule to a scored revision. */
import * as z from 'zod';
import { duplicateSchema } from '#domain/project/facts.ts';
import { taskDoor } from '../kit/endpoint.ts';
import { revisionInput, told } from './task-commands.ts';

export const door = taskDoor({
  summary: 'Admit, return or decline a proposal',
  input: revisionInput.extend({ duplicates: z.array(duplicateSchema) }),
  async handle({ project, revision, duplicates }, house) {
    const { state } = await told(house, {
      noun: 'project',
      id: project,
      command: { type: 'screen-proposal', revision, duplicates },
    });
    if (state.revision !== revision) return { verdict: 'superseded' };
    return { verdict: state.status === 'returned' || state.status === 'declined' ? state.status : 'admitted' };
  },
});
