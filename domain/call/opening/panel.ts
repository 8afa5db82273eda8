/** Who assesses: a panel for each category of proposals, and one for all others. */
import * as z from 'zod';
import { personIdSchema } from '../../values/ids.ts';
import { shortText } from '../../values/text.ts';

export const panelSchema = z.strictObject({
  category: shortText
    .optional()
    .meta({ description: 'The category of the proposals it assesses; left out, all that no other panel assesses' }),
  assessors: z.array(personIdSchema).min(1).max(20),
});
export type Panel = z.output<typeof panelSchema>;

/** The panel for a proposal of this category; undefined when none is for it. */
export function panelFor(panels: readonly Panel[], category: string | undefined): Panel | undefined {
  const own = category === undefined ? undefined : panels.find(panel => sameCategory(panel.category, category));
  return own ?? panels.find(panel => panel.category === undefined);
}

export function sameCategory(left: string | undefined, right: string | undefined): boolean {
  return left?.trim().toLowerCase() === right?.trim().toLowerCase();
}
