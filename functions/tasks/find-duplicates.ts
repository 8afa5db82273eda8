/** Finds the projects of an office whose titles share most of their words with a proposal's. */

import { similarTo } from '#views/similar.ts';
import { defineTask } from '../kit/endpoint.ts';
import { revisionInput } from './task-commands.ts';

export const task = defineTask({
  summary: 'Find likely duplicates of a proposal',
  input: revisionInput,
  async handle({ project }, app) {
    const { state } = await app.states.current('project', project);
    if (state.id === undefined) return { duplicates: [] };
    return { duplicates: await similarTo(app, { office: state.office, title: state.proposal.title, except: project }) };
  },
});
