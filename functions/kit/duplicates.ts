/** Projects of an office and of the offices around it that may be the same as a proposal, by title and aims. */
import type { Duplicate } from '#domain/project/intake/score.ts';
import { comparable, likelyDuplicates } from '#views/alike.ts';
import { findAlike, titleKeptBack } from './alike.ts';
import type { App } from './app.ts';

export async function duplicatesOf(project: string, app: App): Promise<readonly Duplicate[]> {
  const { state } = await app.states.current('project', project);
  if (state.id === undefined) return [];
  const { state: office } = await app.states.cached('office', state.office);
  const alike = await findAlike(app, { office, about: comparable(state.proposal), except: project });
  // The fact is read by this office, so another's title stays out of it.
  return likelyDuplicates(alike).map(twin => (twin.office ? { ...twin, title: titleKeptBack(twin.office) } : twin));
}
