/** The reporting cycle of an office: its rules, what is asked for next, and the periods that were asked about, the newest first. */
import { officePreconditions } from '#domain/office/actions.ts';
import { nextAsks } from '#domain/office/reporting/reckoning.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-reporting', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const { rules, periods } = office.reporting ?? { rules: [], periods: [] };
  const context = { actor, now: app.ports.clock.now() };
  return {
    body: {
      rules: rules.map(({ from: _, ...rule }) => rule),
      next: nextAsks(office).map(({ rule: { gateModel }, period, at }) => ({ gateModel, period, at })),
      periods: periods.toReversed().map(({ remindAt: _, ...period }) => period),
      mayChange: officePreconditions['set-reporting'](office, context) === undefined,
      version: office.versions.reporting ?? 0,
    },
  };
});
