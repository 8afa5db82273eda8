/** Where calls that take proposals, and panels that have been asked, name a person; and a successor in these places. */
import { assessmentPlaces } from '#domain/assessment/places.ts';
import { callPlaces, panelsAfter } from '#domain/call/places.ts';
import type { Actor } from '#domain/history/commit.ts';
import type { Place, Succession } from '#domain/office/people/place.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { assessmentsWaitingFor } from '#views/assessments.ts';
import { callsOf } from '#views/calls.ts';
import { iterate } from '#views/list.ts';
import type { App } from './app.ts';
import { forEachConcurrently } from './concurrency.ts';
import type { Answer } from './execute.ts';

export type Someone = Partial<Succession> & { readonly person: string };

/** One stream with its places. Rounds go before the projects that wait for them; keys give the order. */
export interface Named {
  readonly key: string;
  readonly kind: 'office' | 'review' | 'project' | 'call' | 'assessment';
  readonly id: string;
  readonly places: readonly Place[];
}

export interface Asked {
  readonly app: App;
  readonly office: OfficeState;
  readonly actor: Actor;
}

/** Streams that are looked at together. */
const atOnce = 8;

/** Calls go before assessments: what is asked of a panel later names the successor already. */
export async function placesInCalls(someone: Someone, { app, office, actor }: Asked): Promise<readonly Named[]> {
  const found: Named[] = [];
  const { views, clock } = app.ports;
  await forEachConcurrently(iterate(views, callsOf(office.id ?? '')), atOnce, async ({ id, status }) => {
    if (status !== 'open') return;
    const { state } = await app.states.current('call', id);
    if (state.id === undefined) return;
    found.push({ key: `4/${id}`, kind: 'call', id, places: callPlaces(state, office, someone) });
  });
  await forEachConcurrently(iterate(views, assessmentsWaitingFor(someone.person)), atOnce, async row => {
    if (row.office !== office.id) return;
    const [{ state }, about] = await Promise.all([
      app.states.current('assessment', row.id),
      app.states.current('project', row.project),
    ]);
    if (state.id === undefined || about.state.id === undefined) return;
    const context = { now: clock.now(), actor, office, project: about.state };
    found.push({ key: `5/${row.id}`, kind: 'assessment', id: row.id, places: assessmentPlaces(state, someone, context) });
  });
  return found;
}

interface Replacing extends Succession {
  readonly reason: string;
}

export async function replaceInCall(
  { kind, id }: { readonly kind: 'call' | 'assessment'; readonly id: string },
  { person, successor, reason }: Replacing,
  { app, office, actor, key }: Asked & { key?: string | undefined },
): Promise<Answer<'call'> | Answer<'assessment'> | undefined> {
  if (kind === 'assessment') {
    const command = { type: 'replace-assessor', assessor: person, replacement: successor, reason } as const;
    return app.execute({ id, actor, key, aggregate: 'assessment', command });
  }
  const { state } = await app.states.current('call', id);
  const panels = state.id === undefined ? undefined : panelsAfter(state, office, { person, successor });
  const command = { type: 'amend-call' as const, panels: [...(panels ?? [])], reason };
  return panels && app.execute({ id, actor, key, aggregate: 'call', command });
}
