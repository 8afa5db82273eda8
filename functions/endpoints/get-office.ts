/** An office as it stands, without its people's addresses. */
import { officeActionsFor } from '#domain/office/actions.ts';
import { serviceIdOf } from '#domain/values/service-id.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-office', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const {
    gateModels,
    people,
    deactivated,
    invited: _invited,
    waiting: _,
    changesProposed: __,
    answered: ___,
    memberSince: ____,
    changedBy: _____,
    serviceAccounts,
    directory: _directory,
    signIns: ______,
    setUpDismissed: _______,
    importMappings: ________,
    ...shown
  } = office;
  const models = Object.values(gateModels).flatMap(versions =>
    versions.slice(-1).map(({ id, name, version }) => ({ id, name, version })),
  );
  return {
    body: {
      ...shown,
      id: params.id,
      gateModels: models,
      people: people.map(({ id, name, roles }) => ({ id, name, roles })),
      deactivated: deactivated.map(({ person: { id, name } }) => ({ id, name })),
      serviceAccounts: serviceAccounts.map(({ id, name }) => ({ id: serviceIdOf(params.id, id), name })),
      preferredModel: office.defaultModel,
      changes: office.versions,
      actions: officeActionsFor(office, { actor, now: app.ports.clock.now() }),
    },
  };
});
