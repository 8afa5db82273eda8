/** Who may cast whose ballot, from when until when. */
import * as z from 'zod';
import { idParams, officeFor } from '../kit/act.ts';
import { httpDoor } from '../kit/door.ts';

export const door = httpDoor({
  summary: 'Delegations of an office',
  params: idParams,
  answer: z.looseObject({}),
  async handle({ params, actor }, house) {
    const office = await officeFor(house, params.id, actor.id);
    return { status: 200, body: { delegations: office.delegations } };
  },
});
