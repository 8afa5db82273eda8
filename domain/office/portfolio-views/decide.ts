/** The PMO keeps and forgets the views of the portfolio that everybody of the office finds. */
import { refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import { officePreconditions } from '../actions.ts';
import type { OfficeDecisions } from '../tables.ts';
import type { PortfolioViewCommands } from './commands.ts';
import { mostViews } from './view.ts';

export const portfolioViewDecisions: OfficeDecisions<PortfolioViewCommands> = {
  'keep-portfolio-view': (state, { view }, context) => {
    const no = officePreconditions['keep-portfolio-views'](state, context);
    if (no) return no;
    const { portfolioViews = [] } = state;
    const known = portfolioViews.find(({ name }) => name === view.name);
    if (known && digestOf(known.shows) === digestOf(view.shows)) return { facts: [] };
    if (!known && portfolioViews.length >= mostViews)
      return refuse(
        'too-many',
        `An office keeps ${mostViews} views of its portfolio; forget one that is no longer used.`,
        'view.name',
      );
    return { facts: [{ type: 'portfolio-view-kept', view }] };
  },
  'forget-portfolio-view': (state, { view }, context) => {
    const no = officePreconditions['keep-portfolio-views'](state, context);
    if (no) return no;
    if (!state.portfolioViews?.some(({ name }) => name === view)) return { facts: [] };
    return { facts: [{ type: 'portfolio-view-forgotten', view }] };
  },
};
