/** The people with their roles of an office. */
import { hasRole } from '#domain/office/state.ts';
import { bouncesOf } from '../kit/bounces.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-people', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const sees = hasRole(office, actor.id, 'admin', 'pmo');
  return {
    body: {
      people: sees ? office.people : office.people.map(({ id, name, roles }) => ({ id, name, roles })),
      ...(sees && {
        bounces: await bouncesOf(office.people, app.ports),
        invited: office.invited.map(({ person, by, at }) => ({ ...person, by, at })),
        deactivated: office.deactivated.map(({ person, ...about }) => ({ ...person, ...about })),
      }),
      versions: office.versions,
      changes: office.versions,
    },
  };
});
