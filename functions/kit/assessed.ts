/** The proposals of a call as its scoring model sees them: the medians of panels whose assessment has ended. */
import { alternativeOf } from '#domain/assessment/result.ts';
import type { Call } from '#domain/call/state.ts';
import type { Alternative } from '#domain/scoring/models/result.ts';
import type { App } from './app.ts';
import { forEachConcurrently } from './concurrency.ts';

/** Assessments that are read together. */
const atOnce = 16;

/** In the order in which the proposals joined. */
export async function assessedIn({ proposals }: Call, app: App): Promise<readonly Alternative[]> {
  const found = new Map<string, Alternative>();
  await forEachConcurrently(proposals, atOnce, async ({ assessment, project }) => {
    const state = assessment === undefined ? undefined : (await app.states.current('assessment', assessment)).state;
    if (state?.id !== undefined && state.status === 'ended' && state.result)
      found.set(project, alternativeOf(project, state.result));
  });
  return proposals.flatMap(({ project }) => found.get(project) ?? []);
}
