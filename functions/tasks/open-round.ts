/** Opens a round; a refusal (a quorum that cannot be met, say) is an answer that the workflow passes on to the project. */
import { shortened } from '#domain/project/gates/reasons.ts';
import { mostLessons, mostOfLesson, type SimilarLesson } from '#domain/project/gates/similar-lessons.ts';
import type { Project } from '#domain/project/state.ts';
import { lessonsAbout } from '#views/lessons.ts';
import type { App } from '../kit/app.ts';
import { partsOf } from '../kit/parts.ts';
import { defineTask } from '../kit/task.ts';
import { stepOfRoundAsked } from './round-steps.ts';

export const task = defineTask('open-round', async ({ project, review }, app) => {
  const { state } = await app.states.current('project', project);
  const [similarLessons, parts] =
    state.id === undefined ? [[], []] : await Promise.all([lessonsFor(state, app), partsOf(state, app)]);
  const command = { type: 'open-round', review, similarLessons, parts } as const;
  const answer = await app.execute({ aggregate: 'review', id: review, command, actor: { kind: 'system', id: 'workflow' } });
  if ('refusal' in answer) return { route: 'refused', reason: answer.refusal.message, step: 'refused', seconds: 1, number: 1 };
  if (answer.state.id === undefined) throw new Error(`there is no round ${review}`);
  return { route: answer.state.route, reason: '', ...(await stepOfRoundAsked({ project, review }, app)) };
});

/** What similar projects have learned, for the board's pack. */
async function lessonsFor(state: Project, app: App): Promise<SimilarLesson[]> {
  const { title, aims = '' } = state.proposal;
  const found = await lessonsAbout(app.ports.views, { office: state.office, text: `${title} ${aims}`, limit: mostLessons });
  return found.map(({ id: lesson, title, text, project, projectTitle, result }) => ({
    ...{ id: lesson, title, text: shortened(text, mostOfLesson), project, projectTitle },
    ...(result && { result }),
  }));
}
