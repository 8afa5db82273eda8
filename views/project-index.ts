/**
 * Projects by stage, status, both, and each of these once more for projects with alerts, newest first. The value of a property is a part
 * of the name of its index, so that a page reads nothing that it does not show. Key: that of the project.
 */
import type { ViewRow } from '#domain/ports.ts';
import type { Project } from '#domain/project/state.ts';
import { type Index, indexRow } from './index-list.ts';
import { type ProjectRow, projectKey, projectsOf } from './projects.ts';

/** What projects can be asked for by; at least one. */
export interface ProjectProperties {
  readonly stage?: string | undefined;
  readonly status?: string | undefined;
  readonly alerts?: boolean | undefined;
}

export function projectsWith(office: string, { stage, status, alerts }: ProjectProperties): Index<ProjectRow> {
  const parts = [stage && `stage=${stage}`, status && `status=${status}`, alerts && 'alerts'].filter(Boolean);
  return { name: ['projects', office, ...parts].join('/'), order: 'descending', of: projectsOf(office), ordered: false };
}

export function projectIndexRows(state: Project): ViewRow[] {
  const { office, stage, status, failing } = state;
  const properties: ProjectProperties[] = [{ status }, ...(stage ? [{ stage }, { stage, status }] : [])];
  const withAlerts = failing.length > 0 ? [{}, ...properties].map(entry => ({ ...entry, alerts: true })) : [];
  return [...properties, ...withAlerts].map(entry => indexRow(projectsWith(office, entry), projectKey(state)));
}
