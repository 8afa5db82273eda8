/** What the projects that are asked for come to, read from their list when it is asked for; the views that the office keeps, and those that the caller keeps alone. */
import { groupsOf, isInPortfolio, sumsOf } from '#domain/project/portfolio/groups.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { ownViewsOf } from '../kit/own-views.ts';
import { allMeant, askedOf, portfolioNames, stageNames } from '../kit/portfolio.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

/** Departments that a filter offers at most. */
const mostDepartments = 200;

export const endpoint = defineEndpoint('get-portfolio', async ({ params, query: { group, ...asked }, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const { question, saying } = askedOf(params.id, asked, actor.id);
  const { department, ...others } = saying;
  const around = await allMeant(app, { question, saying: others });
  const rows = department === undefined ? around : around.filter(row => isInPortfolio(row, { department }));
  const departments = [...new Set(around.flatMap(row => (row.department === undefined ? [] : [row.department])))];
  return {
    body: {
      sums: sumsOf(rows),
      ...(group && { groups: groupsOf(rows, group, portfolioNames(office)) }),
      stages: stageNames(office),
      departments: departments.toSorted((left, right) => left.localeCompare(right)).slice(0, mostDepartments),
      views: office.portfolioViews ?? [],
      ownViews: actor.kind === 'person' ? await ownViewsOf({ office: params.id, person: actor.id }, app.ports.notes) : [],
    },
  };
});
