/** What an office keeps of people: who left and what stops erasing them, who was erased, legal holds, how long what is kept. */
import { officePreconditions } from '#domain/office/actions.ts';
import type { Change } from '#domain/office/changes/change.ts';
import { requirePersonalDataSeen } from '#domain/office/permissions.ts';
import { type Gone, goneFrom, keptUntil, requireErasable } from '#domain/office/personal-data/gone.ts';
import { pseudonymOf } from '#domain/office/pseudonym.ts';
import type { OfficeState } from '#domain/office/state.ts';
import type { App } from '../kit/app.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { namedInOf } from '../kit/personal/named-in.ts';
import { refused } from '../kit/problem.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-personal-data', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const no = requirePersonalDataSeen(office, { actor });
  if (no) throw refused(no.refusal);
  const { erased, holds, retention } = office.personal;
  return {
    body: {
      gone: await whoIsGone(office, app),
      erased: Object.entries(erased)
        .map(([person, about]) => ({ person, pseudonym: pseudonymOf(person), ...about }))
        .sort((one, other) => (one.at < other.at ? 1 : -1)),
      holds: holds.map(hold => ({ ...hold, ...waiting(office, change => change.kind === 'hold' && change.hold === hold.id) })),
      retention,
      keepsMails: app.ports.traces !== undefined,
      version: office.versions.retention ?? 0,
      mayChange: officePreconditions['keep-personal-data'](office, { actor, now: app.ports.clock.now() }) === undefined,
    },
  };
});

/** Whoever is to be erased first stands first. */
async function whoIsGone(office: OfficeState, app: App) {
  const now = app.ports.clock.now();
  const gone = goneFrom(office);
  const named = await namedInOf(
    gone.map(({ person }) => person),
    office,
    { states: app.states, views: app.ports.views },
  );
  const order = (one: Gone) => keptUntil(office, one) ?? `9${one.at ?? ''}`;
  return gone
    .toSorted((one, other) => (order(one) < order(other) ? -1 : 1))
    .map(one => {
      const stops = requireErasable(office, one.person, { named: named(one.person), now })?.refusal.message;
      const until = keptUntil(office, one);
      return {
        ...one,
        ...(until !== undefined && { keptUntil: until }),
        ...(stops !== undefined && { stops }),
        ...waiting(office, change => change.kind === 'erasure' && change.person === one.person),
      };
    });
}

function waiting({ waiting: changes }: OfficeState, is: (change: Change) => boolean): { waits?: string } {
  const found = changes.find(({ change }) => is(change));
  return found ? { waits: found.id } : {};
}
