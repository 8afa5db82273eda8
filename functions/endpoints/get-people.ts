/** The people with their roles of an office. */
import * as z from 'zod';
import { hasRole } from '#domain/office/state.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { idParams, loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'The people with their roles of an office',
  params: idParams,
  answer: z.looseObject({}),
  async handle({ params, actor }, app) {
    const office = await loadVisibleOffice(app, params.id, actor.id);
    return {
      status: 200,
      body: {
        people: hasRole(office, actor.id, 'admin', 'pmo')
          ? office.people
          : office.people.map(({ id, name, roles }) => ({ id, name, roles })),
        versions: office.versions,
        changes: office.versions,
      },
    };
  },
});
