/** Calls and assessments as endpoints need them: who may see one, the titles of its proposals, and its history as a file. */

import type { Answer } from '#api/answers.ts';
import { streamOf } from '#domain/aggregates.ts';
import { type Assessment, hasAnswered } from '#domain/assessment/state.ts';
import { assessmentIsBlind } from '#domain/assessment/visibility.ts';
import type { Call } from '#domain/call/state.ts';
import type { OfficeState } from '#domain/office/state.ts';
import type { Project } from '#domain/project/state.ts';
import type { App } from './app.ts';
import { forEachConcurrently } from './concurrency.ts';
import { storedHistory } from './history.ts';
import { notFound } from './problem.ts';
import { loadVisibleOffice, loadVisibleProject } from './run-command.ts';

/** Streams that are read together. */
const atOnce = 16;

/** A call of an office that the person or service account belongs to; else the 404 that says nothing. */
export async function loadVisibleCall(
  app: App,
  id: string,
  person: string,
): Promise<{ call: Call; office: OfficeState; version: number }> {
  const { state, seq } = await app.states.current('call', id);
  if (state.id === undefined) throw notFound();
  return { call: state, office: await loadVisibleOffice(app, state.office, person), version: seq };
}

export async function loadVisibleAssessment(
  app: App,
  id: string,
  person: string,
): Promise<{ assessment: Assessment; office: OfficeState; project: Project; version: number }> {
  const { state, seq } = await app.states.current('assessment', id);
  if (state.id === undefined) throw notFound();
  const { project, office } = await loadVisibleProject(app, state.project, person);
  return { assessment: state, office, project, version: seq };
}

interface OfProject {
  readonly project: string;
}

/** Projects as they are now, by their id. */
export async function projectsOf(entries: readonly OfProject[], app: App): Promise<Map<string, Project>> {
  const projects = new Map<string, Project>();
  await forEachConcurrently(entries, atOnce, async ({ project }) => {
    const { state } = await app.states.current('project', project);
    if (state.id !== undefined) projects.set(project, state);
  });
  return projects;
}

/** The titles of projects as they are now. */
export async function titlesOf(entries: readonly OfProject[], app: App): Promise<Map<string, string>> {
  const projects = await projectsOf(entries, app);
  return new Map([...projects].map(([id, { proposal }]) => [id, proposal.title]));
}

/** Who rates each proposal whose assessment has not ended, and who has answered; by the project. */
export async function panelsOf({ proposals }: Call, app: App): Promise<Map<string, { person: string; answered: boolean }[]>> {
  const panels = new Map<string, { person: string; answered: boolean }[]>();
  await forEachConcurrently(proposals, atOnce, async ({ project, assessment, assessed }) => {
    if (assessment === undefined || assessed !== undefined) return;
    const { state } = await app.states.current('assessment', assessment);
    if (state.id === undefined || state.status === 'ended') return;
    panels.set(
      project,
      state.assessors.map(person => ({ person, answered: hasAnswered(state, person) })),
    );
  });
  return panels;
}

/** The stream of the call and those of its assessments that have ended: before, they hold ratings that are for nobody's eyes. */
export async function exportOfCall(app: App, call: Call, since?: number): Promise<Answer<'export-call'>> {
  const stream = streamOf('call', call.id);
  const streams = [{ stream, commits: await storedHistory(app, stream) }];
  for (const { assessment } of call.proposals) {
    if (assessment === undefined) continue;
    const { state } = await app.states.current('assessment', assessment);
    if (state.id === undefined || assessmentIsBlind(state)) continue;
    const own = streamOf('assessment', assessment);
    streams.push({ stream: own, commits: await storedHistory(app, own) });
  }
  // Loaded for an export alone: who follows facts reads calls, too, and takes none along.
  const { sealedExport } = await import('./sealed-export.ts');
  return { call: call.id, ...(await sealedExport(app, streams, since)) };
}
