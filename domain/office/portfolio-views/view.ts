/**
 * Views of the portfolio that an office keeps for everybody under a name: what is shown, in which order and how, as it stands in the address of the page. A later version
 * that does not know something of it leaves that out; the office keeps it as it was given.
 */
import * as z from 'zod';
import { shortText } from '../../values/text.ts';
import type { Instant } from '../../values/time.ts';
import { viewParts } from './parts.ts';

/** Views of an office at most. */
export const mostViews = 50;

export const portfolioViewSchema = z.strictObject({
  name: shortText.meta({ description: 'Another view of the same name is replaced' }),
  shows: z
    .partialRecord(z.enum(viewParts), z.string().min(1).max(500))
    .meta({ description: 'Filters, order, columns and grouping, by their names in the address of the portfolio' }),
});
export type PortfolioView = z.output<typeof portfolioViewSchema>;

/** A view with who kept it last, and when. */
export interface KeptView extends PortfolioView {
  readonly by: string;
  readonly at: Instant;
}
