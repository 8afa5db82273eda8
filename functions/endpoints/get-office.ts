/** An office as it stands, without its people's addresses. */
import * as z from 'zod';
import { officeActionsFor } from '#domain/office/actions.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { idParams, loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint({
  summary: 'An office: its goals, boards, gate models by name, and people by name and role',
  params: idParams,
  answer: z.looseObject({ id: z.string() }),
  async handle({ params, actor }, app) {
    const office = await loadVisibleOffice(app, params.id, actor.id);
    const { gateModels, people, ...shown } = office;
    const models = Object.values(gateModels).map(versions => ({
      id: versions.at(-1)?.id,
      name: versions.at(-1)?.name,
      version: versions.length,
    }));
    return {
      status: 200,
      body: {
        ...shown,
        gateModels: models,
        people: people.map(({ id, name, roles }) => ({ id, name, roles })),
        preferredModel: office.defaultModel,
        changes: office.versions,
        actions: officeActionsFor(office, { actor, now: app.ports.clock.now() }),
      },
    };
  },
});
