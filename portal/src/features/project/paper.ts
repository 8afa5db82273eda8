/** The brief of a project for a document of several: read as its page reads it. */
import type { ProjectView } from '#api/answers/projects.ts';
import { request } from '../../shared/api/client.ts';
import type { ReadPaper } from '../../shared/brief/papers.ts';
import { projectBrief } from './brief.ts';

export const readPaper: ReadPaper = async (id, { client, me, nameOf }) => {
  const project = await client.fetchQuery({
    queryKey: ['/v1/projects', id],
    queryFn: () => request<ProjectView>(`/v1/projects/${encodeURIComponent(id)}`),
  });
  return projectBrief(project, { nameOf, me, readAt: new Date().toISOString() });
};
