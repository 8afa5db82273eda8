/** The minimum that an office has set for those below it, that of the office above, and the gate models on either side that do not meet it. */
import { officePreconditions } from '#domain/office/actions.ts';
import { belowMinimum, minimumOf } from '#domain/office/minimum/binding.ts';
import { asksOf } from '#domain/office/minimum/missing.ts';
import { requireRollUpSeen } from '#domain/office/permissions.ts';
import { boardsOfModel } from '#domain/office/set-up/adopted-model.ts';
import { boardOf, gateModelOf, type OfficeState } from '#domain/office/state.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { officesDirectlyBelow } from '../kit/offices-below.ts';
import { officeAbove } from '../kit/round-office.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-minimum', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const above = await officeAbove(app.states, office);
  const sees = requireRollUpSeen(office, { actor }) === undefined;
  return {
    body: {
      minimum: boundBy(office),
      above: bindingOn(office, above),
      below: office.minimum && sees ? lackingIn(office, await officesDirectlyBelow(app, params.id)) : undefined,
      mayChange: officePreconditions['set-minimum'](office, { actor, now: app.ports.clock.now() }) === undefined,
      version: office.versions.minimum ?? 0,
    },
  };
});

function boundBy(office: OfficeState) {
  const model = minimumOf(office);
  if (!model) return undefined;
  const { id, name, version } = model;
  return { model: id, name, version, newest: gateModelOf(office, id)?.version ?? version };
}

function bindingOn(office: OfficeState, above: OfficeState | undefined) {
  const [bound, minimum] = [above && boundBy(above), minimumOf(above)];
  if (!above || !bound || !minimum) return undefined;
  const { version: _, ...gateModel } = minimum;
  const boards = boardsOfModel(minimum).map(id => ({ id, name: boardOf(above, id)?.name ?? id }));
  return {
    office: above.name,
    ...bound,
    gateModel,
    boards,
    asks: [...asksOf(minimum)],
    lacking: [...belowMinimum(office, above)],
  };
}

function lackingIn(office: OfficeState, offices: readonly OfficeState[]) {
  return offices.flatMap(below =>
    belowMinimum(below, office).map(entry => ({ ...entry, office: below.id ?? '', officeName: below.name })),
  );
}
