/** Views of the portfolio that a person keeps for oneself: nobody else sees them, and they are no facts. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { PortfolioView } from './view.ts';

/** Views of one person in one office at most. */
export const mostOwnViews = 50;

/** The views once one more is kept, by name; another of its name is replaced. Refused with `too-many` at the field `name`. */
export function withOwnView(
  views: readonly PortfolioView[],
  view: PortfolioView,
): { readonly views: readonly PortfolioView[] } | NonNullable<Refused> {
  const others = views.filter(({ name }) => name !== view.name);
  if (others.length >= mostOwnViews)
    return refuse('too-many', `You keep ${mostOwnViews} views of this portfolio; forget one that you no longer use.`, 'name');
  return { views: [...others, view].toSorted((one, other) => (one.name < other.name ? -1 : 1)) };
}
