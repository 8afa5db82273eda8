/** A workflow that starts or goes on because of a fact, noted as moving beside it, so that the recovery sees it when it does not. */
import type { CallReaction } from '#domain/reactions/calls.ts';
import type { Reaction } from '#domain/reactions/reaction.ts';
import { type TrackedWorkflow, track } from '#views/workflow-watchlist.ts';
import type { App } from '../kit/app.ts';
import { resume } from '../kit/resume.ts';

type Move = Extract<Reaction | CallReaction, { type: 'start' | 'resume' }>;

export async function moveWorkflow(reaction: Move, tracked: TrackedWorkflow, app: App): Promise<void> {
  const { views, workflows } = app.ports;
  await Promise.all([
    track(views, tracked),
    reaction.type === 'start' ? workflows.start(reaction.workflow, reaction.name, reaction.input) : resume(reaction.wait, app),
  ]);
}
