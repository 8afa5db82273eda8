/** Finds the projects of an office whose titles share most of their words with a proposal's. */
import { similarProjects } from '#views/project-words.ts';
import { defineTask } from '../kit/task.ts';

export const task = defineTask('find-duplicates', async ({ project }, app) => {
  const { state } = await app.states.current('project', project);
  if (state.id === undefined) return { duplicates: [] };
  const about = { office: state.office, title: state.proposal.title, except: project };
  return { duplicates: await similarProjects(app.ports.views, about) };
});
