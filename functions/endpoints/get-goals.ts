/** The goals with their weights, and the scoring model of an office. */
import * as z from 'zod';
import { idParams, officeFor } from '../kit/run-command.ts';
import { httpDoor } from '../kit/endpoint.ts';

export const door = httpDoor({
  summary: 'The goals with their weights, and the scoring model of an office',
  params: idParams,
  answer: z.looseObject({}),
  async handle({ params, actor }, house) {
    const office = await officeFor(house, params.id, actor.id);
    return { status: 200, body: { goals: office.goals, scoring: office.scoring, changes: office.changes } };
  },
});
