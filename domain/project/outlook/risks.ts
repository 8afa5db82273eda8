/** The chances of an outlook as criteria know them, without what a page says beside them. */
import { cardInForce } from '../../office/outlook/in-force.ts';
import type { OfficeState } from '../../office/state.ts';
import { events, levelsOf } from '../../outlook/items.ts';
import { chanceOf, totalOf } from '../../outlook/points.ts';
import { type Known, statedBy } from './stated.ts';

/** The chances in per cent, as criteria know them. */
export function risksOf(
  project: Known,
  office: Pick<OfficeState, 'outlook'>,
): { readonly costRisk: number; readonly slipRisk: number } {
  const levels = levelsOf(statedBy(project, office).values);
  const [costRisk = 0, slipRisk = 0] = events.map(event => {
    const { card } = cardInForce(office.outlook, event);
    return Math.round(chanceOf(card, totalOf(card, levels)) * 1000) / 10;
  });
  return { costRisk, slipRisk };
}
