/** What the projects of an office wait for from others: a row for each project that waits for something. Key: that of the project. */
import * as z from 'zod';
import type { ViewRow } from '#domain/ports.ts';
import { dependencyKinds, openDependencies } from '#domain/project/portfolio/dependencies.ts';
import type { Project } from '#domain/project/state.ts';
import { type List, rowIn } from './list.ts';
import { projectKey } from './projects.ts';

const dependencySchema = z.object({
  entry: z.string(),
  kind: z.enum(dependencyKinds),
  what: z.string(),
  from: z.string(),
  giver: z.string().optional(),
  owner: z.string().optional(),
  by: z.string().optional(),
  expected: z.string().optional(),
});

export const dependencyRowSchema = z.object({ project: z.string(), dependencies: z.array(dependencySchema) });
export type DependencyRow = z.output<typeof dependencyRowSchema>;

export function dependenciesOf(office: string): List<DependencyRow> {
  return { name: `dependencies/${office}`, schema: dependencyRowSchema, order: 'descending' };
}

export function dependencyRows(state: Project): ViewRow[] {
  const dependencies = [...openDependencies(state)];
  if (dependencies.length === 0) return [];
  return [rowIn(dependenciesOf(state.office), projectKey(state), { project: state.id, dependencies })];
}
