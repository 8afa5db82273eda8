/**
 * Opens a round. One that asks no board is decided and recorded with it; of one that is refused (a quorum that cannot be met, say) the project is told. So its workflow
 * has only a board to wait for.
 */

import { mostLessons, mostOfLesson, type SimilarLesson } from '#domain/project/gates/similar-lessons.ts';
import type { Project } from '#domain/project/state.ts';
import type { RoundStep } from '#domain/review/escalation/schedule.ts';
import { shortened } from '#domain/values/shortened.ts';
import { lessonsAbout } from '#views/lessons.ts';
import type { App } from '../kit/app.ts';
import { partsOf } from '../kit/parts.ts';
import { defineTask } from '../kit/task.ts';
import { stepOfRoundAsked } from './round-steps.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('open-round', async ({ project, review }, app) => {
  const { state } = await app.states.current('project', project);
  const [similarLessons, parts] =
    state.id === undefined ? [[], []] : await Promise.all([lessonsFor(state, app), partsOf(state, app)]);
  const command = { type: 'open-round', review, similarLessons, parts } as const;
  const answer = await app.execute({ aggregate: 'review', id: review, command, actor: { kind: 'system', id: 'workflow' } });
  if ('refusal' in answer) return refused({ project, review }, answer.refusal.message, app);
  if (answer.state.id === undefined) throw new Error(`there is no round ${review}`);
  const { route } = answer.state;
  const next = await stepOfRoundAsked({ project, review }, app);
  return { route, reason: '', ...(route === 'auto' ? await withoutBoard({ project, review, next }, app) : next) };
});

interface Asked {
  readonly project: string;
  readonly review: string;
}

async function refused({ project: id, review }: Asked, reason: string, app: App) {
  await executeOrThrow(app, { aggregate: 'project', id, command: { type: 'record-refused-round', review, reason } });
  return { route: 'refused', reason, step: 'refused', seconds: 1, number: 1 } as const;
}

async function withoutBoard({ project: id, review, next }: Asked & { next: RoundStep }, app: App): Promise<RoundStep> {
  if (next.step === 'close') await executeOrThrow(app, { aggregate: 'review', id: review, command: { type: 'close-round' } });
  await executeOrThrow(app, { aggregate: 'project', id, command: { type: 'record-round', review } });
  return stepOfRoundAsked({ project: id, review }, app);
}

/** What similar projects have learned, for the board's pack. */
async function lessonsFor(state: Project, app: App): Promise<SimilarLesson[]> {
  const { title, aims = '' } = state.proposal;
  const found = await lessonsAbout(app.ports.views, { office: state.office, text: `${title} ${aims}`, limit: mostLessons });
  return found.map(({ id: lesson, title, text, project, projectTitle, result }) => ({
    ...{ id: lesson, title, text: shortened(text, mostOfLesson), project, projectTitle },
    ...(result && { result }),
  }));
}
