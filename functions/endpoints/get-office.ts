/** An office as it stands, without its people's addresses. */
import { officeActionsFor } from '#domain/office/actions.ts';
import { serviceIdOf } from '#domain/values/service-id.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-office', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const { name, currency, parent, calendar, goals, scoring, defaultModel, boards, delegations, versions, routing, logo } = office;
  const models = Object.values(office.gateModels).flatMap(published =>
    published.slice(-1).map(({ id, name, version }) => ({ id, name, version })),
  );
  return {
    body: {
      id: params.id,
      ...{ name, currency, parent, calendar, goals, scoring, defaultModel, boards, delegations, versions, routing },
      ...(logo && { logo: { digest: logo.digest, type: logo.type, width: logo.width, height: logo.height } }),
      gateModels: models,
      people: office.people.map(({ id, name, roles }) => ({ id, name, roles })),
      deactivated: office.deactivated.map(({ person: { id, name } }) => ({ id, name })),
      serviceAccounts: office.serviceAccounts.map(({ id, name }) => ({ id: serviceIdOf(params.id, id), name })),
      preferredModel: defaultModel,
      changes: versions,
      actions: officeActionsFor(office, { actor, now: app.ports.clock.now() }),
    },
  };
});
