/** Finds the projects of an office whose titles share most of their words with a proposal's. */
import { taskDoor } from '../kit/endpoint.ts';
import { similarTo } from '#views/similar.ts';
import { revisionInput } from './task-commands.ts';

export const door = taskDoor({
  summary: 'Find likely duplicates of a proposal',
  input: revisionInput,
  async handle({ project }, house) {
    const { state } = await house.ledger.fresh('project', project);
    return { duplicates: await similarTo(house, { office: state.office, title: state.proposal.title, except: project }) };
  },
});
