/** The views as they were last kept, by name. */
import type { OfficeFolds } from '../tables.ts';
import type { portfolioViewFacts } from './facts.ts';

export const portfolioViewFolds: OfficeFolds<typeof portfolioViewFacts> = {
  'portfolio-view-kept': (state, { view }, { actor, at }) => ({
    ...state,
    portfolioViews: [
      ...(state.portfolioViews ?? []).filter(({ name }) => name !== view.name),
      { ...view, by: actor.id, at },
    ].toSorted((one, other) => (one.name < other.name ? -1 : 1)),
  }),
  'portfolio-view-forgotten': (state, { view }) => ({
    ...state,
    portfolioViews: (state.portfolioViews ?? []).filter(({ name }) => name !== view),
  }),
};
