/** What is asked about views of the portfolio: to keep one for everybody, and to forget one. */
import type { PortfolioView } from './view.ts';

export interface PortfolioViewCommands {
  'keep-portfolio-view': { view: PortfolioView };
  'forget-portfolio-view': { view: string };
}
