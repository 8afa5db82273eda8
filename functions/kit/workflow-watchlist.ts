/**
 * Projects in which a workflow has just been started or resumed. The sweep reads this list each minute to see whether the workflow
 * truly went on, and takes a project out again when it did: so the list is nearly always empty, however many rounds wait for people.
 */
import type { Instant } from '#domain/values/time.ts';
import { toMs } from '#domain/values/time.ts';
import { lists } from '#views/rows.ts';
import type { App } from './app.ts';

export interface TrackedWorkflow {
  readonly project: string;
  /** When the workflow was last started or resumed. */
  readonly since: Instant;
}

/** Notes that a workflow of the project should move now. A later note replaces an earlier one. */
export function track({ project, since }: TrackedWorkflow, { ports }: App): Promise<void> {
  const row = { list: lists.moving(), key: project, body: { project, since } };
  return ports.views.replace(ownerOf(project), 2 * toMs(since), [row]);
}

/** Takes the note back, unless a later one came meanwhile: versions of notes are even, those of their ends are odd. */
export function untrack({ project, since }: TrackedWorkflow, { ports }: App): Promise<void> {
  return ports.views.replace(ownerOf(project), 2 * toMs(since) + 1, []);
}

const ownerOf = (project: string) => `moving/${project}`;
