/** Finds the projects of an office and of the offices around it that may be the same as a proposal, by title and aims. */
import { comparable, likelyDuplicates } from '#views/alike.ts';
import { findAlike, titleKeptBack } from '../kit/alike.ts';
import { defineTask } from '../kit/task.ts';

export const task = defineTask('find-duplicates', async ({ project }, app) => {
  const { state } = await app.states.current('project', project);
  if (state.id === undefined) return { duplicates: [] };
  const { state: office } = await app.states.cached('office', state.office);
  const alike = await findAlike(app, { office, about: comparable(state.proposal), except: project });
  // The fact is read by this office, so another's title stays out of it.
  return {
    duplicates: likelyDuplicates(alike).map(twin => (twin.office ? { ...twin, title: titleKeptBack(twin.office) } : twin)),
  };
});
