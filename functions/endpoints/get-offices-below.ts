/** The offices below one, by name: for its administrators, who found them, and its auditors. What is in them is for their own people. */
import { requireOfficesSeen } from '#domain/office/permissions.ts';
import { readPage } from '#views/list.ts';
import { officesBelow } from '#views/offices.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage } from '../kit/page.ts';
import { refused } from '../kit/problem.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-offices-below', async ({ params, query, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const no = requireOfficesSeen(office, { actor });
  if (no) throw refused(no.refusal);
  return answerPage(readPage(app.ports.views, officesBelow(params.id), query));
});
