/** The thresholds that an office has set for those below it, and those of the office above, which bind it. */
import { officePreconditions } from '#domain/office/actions.ts';
import { boardOf } from '#domain/office/state.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { officeAbove } from '../kit/round-office.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-thresholds', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const above = await officeAbove(app.states, office);
  const binding = above?.thresholds;
  const context = { actor, now: app.ports.clock.now() };
  return {
    body: {
      thresholds: office.thresholds,
      above: binding && above && { name: above.name, boardName: boardOf(above, binding.board)?.name, thresholds: binding },
      mayChange: officePreconditions['set-thresholds'](office, context) === undefined,
      version: office.versions.thresholds ?? 0,
    },
  };
});
