/** The people with their roles of an office. */
import * as z from 'zod';
import { hasRole } from '#domain/office/state.ts';
import { idParams, officeFor } from '../kit/run-command.ts';
import { httpDoor } from '../kit/endpoint.ts';

export const door = httpDoor({
  summary: 'The people with their roles of an office',
  params: idParams,
  answer: z.looseObject({}),
  async handle({ params, actor }, house) {
    const office = await officeFor(house, params.id, actor.id);
    return {
      status: 200,
      body: {
        people: hasRole(office, actor.id, 'admin', 'pmo')
          ? office.people
          : office.people.map(({ id, name, roles }) => ({ id, name, roles })),
        changes: office.changes,
      },
    };
  },
});
