/** Who may cast whose ballot, from when until when. */
import * as z from 'zod';
import { idParams, officeFor } from '../kit/run-command.ts';
import { httpDoor } from '../kit/endpoint.ts';

export const door = httpDoor({
  summary: 'Delegations of an office',
  params: idParams,
  answer: z.looseObject({}),
  async handle({ params, actor }, house) {
    const office = await officeFor(house, params.id, actor.id);
    return { status: 200, body: { delegations: office.delegations } };
  },
});
