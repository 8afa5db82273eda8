/** What is on record of an office and its projects, by words, kind, person, project and days; a page of it, for those who may search everything. */
import { requireRecordSearch } from '#domain/office/permissions.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage } from '../kit/page.ts';
import { notFound, refused } from '../kit/problem.ts';
import { searchRecord } from '../kit/record-search.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('search-record', async ({ params, query, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const no = requireRecordSearch(office, { actor });
  if (no) throw refused(no.refusal);
  const { q: text, kind, person, from, to, project, limit, cursor } = query;
  if (project !== undefined && (await app.states.current('project', project)).state.office !== params.id)
    throw notFound('project');
  const question = { text, kind, person, from, to };
  return answerPage(
    searchRecord(app, { office: { ...office, id: params.id }, reader: actor.id, question, project, limit, cursor }),
  );
});
