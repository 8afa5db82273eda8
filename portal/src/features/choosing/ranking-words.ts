/** A ranking in words: what comes first, how firm each place is, what would make two proposals swap, who moves under other weights and why. */
import type { Ranking, TriedRanking } from '#api/answers/rankings.ts';
import { isolated } from '#domain/values/isolated.ts';
import { number, percent } from '../../shared/format.ts';

export type RankingRow = Ranking['items'][number];
type Move = TriedRanking['moves'][number];
type NameOf = (id: string) => string;

export interface Names {
  /** Of a project. */
  readonly title: NameOf;
  readonly dimension: NameOf;
}

export function namesOf({ items, open }: Pick<Ranking, 'items' | 'open'>): Names {
  const titles = new Map([...items, ...open].map(({ project, title }) => [project, title]));
  const dimensions = new Map(items.flatMap(row => row.dimensions).map(({ dimension, name }) => [dimension, name]));
  return {
    title: id => isolated(titles.get(id) ?? id),
    dimension: id => isolated(dimensions.get(id) ?? id),
  };
}

const share = (of: number) => {
  if (of > 0 && of < 0.01) return 'less than 1 %';
  return of > 0.99 && of < 1 ? 'more than 99 %' : `${number(of * 100, 0)} %`;
};

/** The first and how far ahead it is. */
export function bottomLineOf({ items, complete, open }: Ranking, names: Names): string {
  const [first, second] = items.filter(({ rank }) => rank !== undefined);
  const left = complete
    ? ''
    : ` ${open.length === 1 ? 'One panel is' : `${open.length} panels are`} not done, so places may change.`;
  if (!first) return `No proposal could be ranked yet.${left}`;
  const ahead = second ? `, ${gapInWords((first.score ?? 0) - (second.score ?? 0))} ${names.title(second.project)}` : '';
  return `${names.title(first.project)} comes first with ${number(first.score, 2)}${ahead}.${left}`;
}

const gapInWords = (gap: number) => (gap === 0 ? 'level with' : `${number(gap, 2)} ahead of`);

export function rangeInWords({ robust }: Pick<RankingRow, 'robust'>): string {
  if (!robust) return '–';
  const [best, worst] = robust.rankRange;
  return best === worst ? `always ${best}` : `${best} to ${worst}`;
}

/** How likely it keeps its place. */
export function chanceInWords({ robust, rank }: Pick<RankingRow, 'robust' | 'rank'>): string {
  if (!robust || rank === undefined) return '–';
  return share(robust.acceptability.find(entry => entry.rank === rank)?.probability ?? 0);
}

/** The smallest change that makes it swap places with the next, of a weight and of a rating. */
export function swapInWords(row: Pick<RankingRow, 'robust' | 'dimensions'>, names: Names): string | undefined {
  const next = row.robust?.next;
  if (!next) return undefined;
  const behind = names.title(next.behind);
  if (next.tie) return `Level with ${behind}.`;
  const ways = [weightWay(next, row, names), ratingWay(next, names)].filter(way => way !== '');
  if (ways.length === 0) return `No change of a single weight or rating puts ${behind} ahead.`;
  return `${behind} draws level if ${ways.join(', or if ')}.`;
}

type Next = NonNullable<NonNullable<RankingRow['robust']>['next']>;

function weightWay({ relativeWeight, weight }: Next, { dimensions }: Pick<RankingRow, 'dimensions'>, names: Names): string {
  const least = relativeWeight ?? weight;
  if (!least) return '';
  const now = dimensions.find(({ dimension }) => dimension === least.dimension)?.share ?? 0;
  const relative = least.relative === null ? '' : ` (${percent(least.relative)} of it)`;
  return `the weight of ${names.dimension(least.dimension)} goes from ${number(now * 100, 2)} % to ${number(least.newShare * 100, 2)} % of all${relative}`;
}

function ratingWay({ rating }: Next, names: Names): string {
  if (!rating) return '';
  return `${names.title(rating.project)} has ${number(rating.to, 2)} instead of ${number(rating.from, 2)} for ${names.dimension(rating.dimension)}`;
}

export function dominatedInWords({ robust }: Pick<RankingRow, 'robust'>, names: Names): string | undefined {
  const by = robust?.dominatedBy ?? [];
  if (by.length === 0) return undefined;
  const named = by.slice(0, 3).map(names.title).join(', ');
  const more = by.length > 3 ? ` and ${by.length - 3} more` : '';
  return `${named}${more} ${by.length === 1 ? 'is' : 'are'} at least as good in everything: no weights put this one before.`;
}

/** Why it has no place. */
export function apartInWords({ why, missing, failed = [], range }: RankingRow, names: Names): string {
  const left = range ? ` Its score could be anything from ${number(range[0], 2)} to ${number(range[1], 2)}.` : '';
  if (why === 'screened-out') return `Does not meet ${failed.map(names.dimension).join(', ')}.`;
  return `Nobody could rate ${missing.map(names.dimension).join(', ')}. What is missing is never counted as zero.${left}`;
}

/** What each dimension adds, in one sentence: for those who do not see the bar. */
export function partsInWords({ dimensions }: Pick<RankingRow, 'dimensions'>): string {
  const parts = dimensions.map(({ name, adds }) => `${isolated(name)} ${adds === null ? 'missing' : `adds ${number(adds, 2)}`}`);
  return `${parts.join(', ')}.`;
}

/** Goals named as the reason of a move. */
const mostReasons = 2;

const placeOr = (place: number | null) => (place === null ? 'no place' : `place ${place}`);

export function moveInWords({ before, after, gained, scoreChange, byDimension }: Move): string {
  const place =
    gained === null
      ? `had ${placeOr(before)} and has ${placeOr(after)}`
      : gained === 0
        ? `stays at ${after}`
        : `${gained > 0 ? 'rises' : 'falls'} from ${before} to ${after}`;
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${number(Math.abs(value), 2)}`;
  const why = byDimension
    .slice(0, mostReasons)
    .map(({ name, change }) => `${isolated(name)} ${signed(change)}`)
    .join(', ');
  const change = scoreChange === null ? '' : `, score ${signed(scoreChange)}`;
  return `${place}${change}${why === '' ? '' : ` (${why})`}`;
}

export function uncertaintyInWords({ robustness }: Pick<Ranking, 'robustness'>): string | undefined {
  if (!robustness) return undefined;
  const { uncertainty, how, draws, seed } = robustness;
  const drawn = how === 'exact' ? 'worked out exactly' : `of ${number(draws, 0)} draws with seed ${seed}`;
  return `Possible places and chances: each weight anywhere within ${number(uncertainty * 100, 1)} % above or below what it is, ${drawn}.`;
}
