/** The proposals of a call as its scoring model sees them: the medians of panels whose assessment has ended. */
import { alternativeOf } from '#domain/assessment/result.ts';
import type { Assessment } from '#domain/assessment/state.ts';
import type { Call } from '#domain/call/state.ts';
import type { Alternative } from '#domain/scoring/models/result.ts';
import type { App } from './app.ts';
import { forEachConcurrently } from './concurrency.ts';

/** Assessments that are read together. */
const atOnce = 16;

/** In the order in which the proposals joined. */
export async function assessedIn(call: Call, app: App): Promise<readonly Alternative[]> {
  const ended = await endedAssessments(call, app);
  return call.proposals.flatMap(({ project }) => {
    const result = ended.get(project)?.result;
    return result ? [alternativeOf(project, result)] : [];
  });
}

/** By the project. */
export async function endedAssessments({ proposals }: Call, app: App): Promise<Map<string, Assessment>> {
  const found = new Map<string, Assessment>();
  await forEachConcurrently(proposals, atOnce, async ({ assessment, project }) => {
    const state = assessment === undefined ? undefined : (await app.states.current('assessment', assessment)).state;
    if (state?.id !== undefined && state.status === 'ended') found.set(project, state);
  });
  return found;
}
