/**
 * Keeps a project's whole history as one file that verifies offline, notes its digest on the project, and closes the project for good. The file is named after its
 * digest, so that a second delivery of this task never writes over the file that was noted.
 */
import { sha256 } from '#domain/history/digest.ts';
import type { App } from '../kit/app.ts';
import { exportOf } from '../kit/export.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('archive-project', async ({ project, number }, app) => {
  const { state } = await app.states.current('project', project);
  if (!state.closure?.archive) await keep(project, number, app);
  await executeOrThrow(app, { aggregate: 'project', id: project, command: { type: 'close', number } });
  return {};
});

async function keep(project: string, number: number, app: App): Promise<void> {
  const text = JSON.stringify(await exportOf(app, project));
  const digest = sha256(text);
  const key = `archive/${project}/${number}-${digest}.json`;
  await app.ports.files.put(key, new TextEncoder().encode(text), 'application/json');
  await executeOrThrow(app, { aggregate: 'project', id: project, command: { type: 'archive', number, key, sha256: digest } });
}
