/** When the criteria of a project are looked at next, put into the list that the watch reads. */
import { nextLook } from '#domain/project/alerts/next-look.ts';
import type { ProjectState } from '#domain/project/state.ts';
import type { Instant } from '#domain/values/time.ts';
import { isPlanned, planLook } from '#views/due-looks.ts';
import type { App } from './app.ts';
import type { Loaded } from './loaded.ts';

type Found = Pick<Loaded<ProjectState>, 'state' | 'seq'>;

/** After a fact of the project: from the instant on at which the decision about it looked at all criteria. */
export async function planAfterFact({ state, seq }: Found, app: App): Promise<void> {
  if (state.id === undefined) return;
  const { id: project, changedAt: at } = state;
  await planLook(app.ports.views, { project, next: await nextOf(state, at, app), at, seq });
}

/** After a look that found nothing new. What is planned already is not written again. */
export async function planAfterLook({ state, seq }: Found, now: Instant, app: App): Promise<void> {
  if (state.id === undefined) return;
  const { id: project } = state;
  const next = await nextOf(state, now, app);
  if (!(await isPlanned(app.ports.views, { project, next }))) await planLook(app.ports.views, { project, next, at: now, seq });
}

async function nextOf(state: ProjectState, after: Instant, { states }: App): Promise<Instant | undefined> {
  if (state.id === undefined) return undefined;
  return nextLook(state, (await states.cached('office', state.office)).state, after);
}
