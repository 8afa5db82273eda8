/** By what the portfolio of an office is asked for as a whole, and what is kept of it. */
import * as z from 'zod';
import { portfolioViewSchema } from '#domain/office/portfolio-views/view.ts';
import { portfolioGroupings } from '#domain/project/portfolio/groups.ts';
import { shortText } from '#domain/values/text.ts';
import { projectsQuery } from './lists.ts';
import { idParams, inDigits, pageQuery, plain, whole } from './shared.ts';

const byId = { ...plain, params: idParams };
const { office, order, ...filters } = projectsQuery.shape;
const { limit, cursor, ...which } = filters;

const portfolioQuery = z.strictObject({
  ...which,
  group: z.enum(portfolioGroupings).optional().meta({ description: 'What groups have in common; none are made when left out' }),
});
const roadmapQuery = z.strictObject({ ...filters, order });
const dependenciesQuery = z.strictObject({
  ...which,
  limit: inDigits(whole(1, 5000).default(200)).meta({ description: 'Dependencies of a page at most' }),
  cursor,
});
export type PortfolioQuery = z.output<typeof portfolioQuery>;

const newsQuery = z.strictObject({
  of: z.literal('me').optional().meta({ description: 'Only of projects that you sponsor or manage' }),
  limit: inDigits(whole(1, 20).default(10)).meta({ description: 'Projects at most; each has one line' }),
});

export const portfolioRequests = {
  'get-news': { ...byId, query: newsQuery },
  'get-ready-gates': { ...byId, query: pageQuery },
  'get-portfolio': { ...byId, query: portfolioQuery },
  'get-roadmap': { ...byId, query: roadmapQuery },
  'list-dependencies': { ...byId, query: dependenciesQuery },
  'keep-portfolio-view': { ...byId, body: portfolioViewSchema },
  'forget-portfolio-view': { ...byId, body: z.strictObject({ view: shortText }) },
  'keep-own-view': { ...byId, body: portfolioViewSchema },
  'forget-own-view': { ...byId, body: z.strictObject({ view: shortText }) },
} as const;
