/** Views of the portfolio on record. */
import type { FactShapes } from '../../decision/tables.ts';
import { shortText } from '../../values/text.ts';
import { portfolioViewSchema } from './view.ts';

export const portfolioViewFacts = {
  'portfolio-view-kept': { view: portfolioViewSchema },
  'portfolio-view-forgotten': { view: shortText },
} satisfies FactShapes;
