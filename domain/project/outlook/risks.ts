/** The chances of an outlook as criteria know them, without what a page says beside them. */
import { cardInForce } from '../../office/outlook/in-force.ts';
import type { OfficeState } from '../../office/state.ts';
import { events, levelsOf } from '../../outlook/items.ts';
import { chanceOf, totalOf } from '../../outlook/points.ts';
import { lastKnownBeside } from '../../values/known.ts';
import { type Known, statedBy } from './stated.ts';

/** The chances in per cent, as criteria know them. */
export function risksOf(project: Known, { outlook }: Pick<OfficeState, 'outlook'>): Risks {
  return risksBy(project, outlook);
}

interface Risks {
  readonly costRisk: number;
  readonly slipRisk: number;
}

/** Asked with each look at criteria: neither time nor anything else of the office changes it. */
const risksBy = lastKnownBeside((project: Known, outlook: OfficeState['outlook']): Risks => {
  const levels = levelsOf(statedBy(project, { outlook }).values);
  const [costRisk = 0, slipRisk = 0] = events.map(event => {
    const { card } = cardInForce(outlook, event);
    return Math.round(chanceOf(card, totalOf(card, levels)) * 1000) / 10;
  });
  return { costRisk, slipRisk };
});
