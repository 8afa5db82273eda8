/**
 * The outlook of a project: for each event the points of its items, the chance that they stand for, and what came true of others with about as
 * many. It informs, and is no vote: nothing here is counted in a tally.
 */
import { cardInForce } from '../../office/outlook/in-force.ts';
import type { OfficeState } from '../../office/state.ts';
import { cellOf, mostOf, othersLike, rounded } from '../../outlook/cells.ts';
import { type Event, type Item, itemsOf, type Levels, levelsOf } from '../../outlook/items.ts';
import { wilson } from '../../outlook/measure.ts';
import { type Card, chanceOf, pointsOf, totalOf } from '../../outlook/points.ts';
import { twoByTwo } from '../../outlook/two-by-two.ts';
import { highest, levelWords } from '../../outlook/words.ts';
import { lastKnownBeside } from '../../values/known.ts';
import type { Instant } from '../../values/time.ts';
import type { Project } from '../state.ts';
import { type Promises, promisesOf } from './promises.ts';
import { statedBy } from './stated.ts';

export interface ItemPoints {
  readonly item: Item;
  readonly name: string;
  /** The level in words, and whether the value was not known. */
  readonly level: string;
  readonly points: number;
  readonly most: number;
}

export interface EventOutlook {
  /** 0 is the preset card. */
  readonly card: number;
  readonly items: readonly ItemPoints[];
  readonly total: number;
  readonly most: number;
  /** 0 to 1. */
  readonly chance: number;
  /** Of those that the card was made from, with `from` to `to` points: how many, of how many it came true, and the 95 % interval. */
  readonly others: {
    readonly from: number;
    readonly to: number;
    readonly n: number;
    readonly k: number;
    readonly low: number;
    readonly high: number;
  };
  /** Its place in rating against the other points, and what came true there. */
  readonly cell: { readonly worried: boolean; readonly many: boolean; readonly n: number; readonly k: number };
}

export interface Outlook {
  /** When the items were stated, and by what. */
  readonly at: Instant;
  readonly by: 'report' | 'proposal';
  readonly cost: EventOutlook;
  readonly slip: EventOutlook;
  readonly promises: Promises;
}

/** A project has an outlook from its admission until it is over. */
export const outlookOf = lastKnownBeside((project: Project, office: OfficeState): Outlook | undefined => {
  if (project.admittedAt === undefined || isOver(project)) return undefined;
  const stated = statedBy(project, office);
  const levels = levelsOf(stated.values);
  const about = (event: Event) => eventOutlook(cardInForce(office.outlook, event), levels);
  const { at, by } = stated;
  return { at, by, cost: about('cost'), slip: about('slip'), promises: promisesOf(project, office) };
});

function isOver({ status }: Project): boolean {
  return status === 'closed' || status === 'killed';
}

function eventOutlook({ version, card }: { readonly version: number; readonly card: Card }, levels: Levels): EventOutlook {
  const total = totalOf(card, levels);
  const brought = pointsOf(card, levels);
  const { from, to, n, k } = othersLike(card, total);
  const [low, high] = wilson(k, n);
  const { worried = false, many = false, ...cell } = twoByTwo(card.byCell)[cellOf(card, levels)] ?? { n: 0, k: 0 };
  return {
    card: version,
    items: itemsOf[card.event].map((item, place) => ({
      item,
      name: levelWords[item].name,
      level: levelWords[item].levels[levels[item]] ?? '',
      points: brought[place] ?? 0,
      most: highest[item] * (card.points[place] ?? 0),
    })),
    total,
    most: mostOf(card),
    chance: rounded(chanceOf(card, total)),
    others: { from, to, n, k, low: rounded(low), high: rounded(high) },
    cell: { worried, many, n: cell.n, k: cell.k },
  };
}
