/** What projects of an office wait for from others, and what is late of it; put together from lists when it is asked for. */

import { dependenciesAsked, pageOfDependencies } from '../kit/dependencies.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { answerPage } from '../kit/page.ts';
import { askedOf } from '../kit/portfolio.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('list-dependencies', async ({ params: { id }, query, actor }, app) => {
  await loadVisibleOffice(app, id, actor.id);
  const { limit, cursor, ...asked } = query;
  const found = await dependenciesAsked(app, { ...askedOf(id, asked, actor.id), person: actor.id });
  const { body } = await answerPage(pageOfDependencies(found, { limit, cursor }));
  const count = (standing: 'late' | 'doubtful') => found.items.filter(item => item.standing === standing).length;
  return {
    body: { ...body, count: found.items.length, late: count('late'), doubtful: count('doubtful'), cycles: found.cycles },
  };
});
