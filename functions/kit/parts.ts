/** The projects of a programme as they stand now, in the order in which they joined it. */

import { type Part, partShown } from '#domain/project/programme/roll-up.ts';
import type { Project } from '#domain/project/state.ts';
import type { App } from './app.ts';
import { forEachConcurrently } from './concurrency.ts';

const atOnce = 16;

export async function partsOf({ parts = [] }: Pick<Project, 'parts'>, { states }: Pick<App, 'states'>): Promise<Part[]> {
  const found = new Map<string, Part>();
  await forEachConcurrently(parts, atOnce, async ({ project }) => {
    const { state } = await states.current('project', project);
    if (state.id !== undefined) found.set(project, partShown(state));
  });
  return parts.flatMap(({ project }) => found.get(project) ?? []);
}
