/** A ranking in words: what comes first, how firm each place is, what would make two proposals swap, who moves under other weights and why. */
import type { Ranking, TriedRanking } from '#api/answers/rankings.ts';
import { isolated } from '#domain/values/isolated.ts';
import { number, percent } from '../../shared/format.ts';
import { commas, t } from '../../shared/text.ts';

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
  if (of > 0 && of < 0.01) return t('less than 1 %');
  return of > 0.99 && of < 1 ? t('more than 99 %') : `${number(of * 100, 0)} %`;
};

/** The first and how far ahead it is. */
export function bottomLineOf({ items, complete, open }: Ranking, names: Names): string {
  const [first, second] = items.filter(({ rank }) => rank !== undefined);
  const left = complete
    ? []
    : [
        t(
          '{open, plural, one {One panel is not done, so places may change.} other {{open} panels are not done, so places may change.}}',
          { open: open.length },
        ),
      ];
  return [first ? whoLeads(first, second, names) : t('No proposal could be ranked yet.'), ...left].join(' ');
}

function whoLeads(first: RankingRow, second: RankingRow | undefined, names: Names): string {
  const leader = { title: names.title(first.project), score: number(first.score, 2) };
  if (!second) return t('{title} comes first with {score}.', leader);
  const gap = (first.score ?? 0) - (second.score ?? 0);
  const next = names.title(second.project);
  return gap === 0
    ? t('{title} comes first with {score}, level with {next}.', { ...leader, next })
    : t('{title} comes first with {score}, {gap} ahead of {next}.', { ...leader, gap: number(gap, 2), next });
}

export function rangeInWords({ robust }: Pick<RankingRow, 'robust'>): string {
  if (!robust) return '–';
  const [best, worst] = robust.rankRange;
  return best === worst ? t('always {best}', { best }) : t('{best} to {worst}', { best, worst });
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
  if (next.tie) return t('Level with {behind}.', { behind });
  const ways = [weightWay(next, row, names), ratingWay(next, names)].filter(way => way !== '');
  if (ways.length === 0) return t('No change of a single weight or rating puts {behind} ahead.', { behind });
  const [way, other] = ways;
  return other === undefined
    ? t('{behind} draws level if {way}.', { behind, way })
    : t('{behind} draws level if {way}, or if {other}.', { behind, way, other });
}

type Next = NonNullable<NonNullable<RankingRow['robust']>['next']>;

function weightWay({ relativeWeight, weight }: Next, { dimensions }: Pick<RankingRow, 'dimensions'>, names: Names): string {
  const least = relativeWeight ?? weight;
  if (!least) return '';
  const now = dimensions.find(({ dimension }) => dimension === least.dimension)?.share ?? 0;
  const change = {
    dimension: names.dimension(least.dimension),
    number: number(now * 100, 2),
    number2: number(least.newShare * 100, 2),
  };
  return least.relative === null
    ? t('the weight of {dimension} goes from {number} % to {number2} % of all', change)
    : t('the weight of {dimension} goes from {number} % to {number2} % of all ({relative} of it)', {
        ...change,
        relative: percent(least.relative),
      });
}

function ratingWay({ rating }: Next, names: Names): string {
  if (!rating) return '';
  return t('{title} has {to} instead of {from} for {dimension}', {
    title: names.title(rating.project),
    to: number(rating.to, 2),
    from: number(rating.from, 2),
    dimension: names.dimension(rating.dimension),
  });
}

export function dominatedInWords({ robust }: Pick<RankingRow, 'robust'>, names: Names): string | undefined {
  const by = robust?.dominatedBy ?? [];
  if (by.length === 0) return undefined;
  const named = by.slice(0, 3).map(names.title).join(', ');
  return by.length > 3
    ? t('{named} and {more} more are at least as good in everything: no weights put this one before.', {
        named,
        more: by.length - 3,
      })
    : t(
        '{by, plural, one {{named} is at least as good in everything: no weights put this one before.} other {{named} are at least as good in everything: no weights put this one before.}}',
        { by: by.length, named },
      );
}

/** Why it has no place. */
export function apartInWords({ why, missing, failed = [], range }: RankingRow, names: Names): string {
  if (why === 'screened-out') return t('Does not meet {failed}.', { failed: failed.map(names.dimension).join(', ') });
  const unrated = t('Nobody could rate {missing}. What is missing is never counted as zero.', {
    missing: missing.map(names.dimension).join(', '),
  });
  if (!range) return unrated;
  const [least, most] = [number(range[0], 2), number(range[1], 2)];
  return `${unrated} ${t('Its score could be anything from {least} to {most}.', { least, most })}`;
}

/** What each dimension adds, in one sentence: for those who do not see the bar. */
export function partsInWords({ dimensions }: Pick<RankingRow, 'dimensions'>): string {
  const parts = dimensions.map(({ name, adds }) =>
    adds === null
      ? t('{name} missing', { name: isolated(name) })
      : t('{name} adds {adds}', { name: isolated(name), adds: number(adds, 2) }),
  );
  return `${parts.join(', ')}.`;
}

/** Goals named as the reason of a move. */
const mostReasons = 2;

const placeOr = (place: number | null) => (place === null ? t('no place') : t('place {place}', { place }));

export function moveInWords({ before, after, gained, scoreChange, byDimension }: Move): string {
  const place =
    gained === null
      ? t('had {placeOr} and has {placeOr2}', { placeOr: placeOr(before), placeOr2: placeOr(after) })
      : gained === 0
        ? t('stays at {after}', { after })
        : gained > 0
          ? t('rises from {before} to {after}', { before, after })
          : t('falls from {before} to {after}', { before, after });
  const signed = (value: number) => `${value < 0 ? '−' : '+'}${number(Math.abs(value), 2)}`;
  const why = byDimension
    .slice(0, mostReasons)
    .map(({ name, change }) => `${isolated(name)} ${signed(change)}`)
    .join(', ');
  const change = commas(place, scoreChange !== null && t('score {signed}', { signed: signed(scoreChange) }));
  return `${change}${why === '' ? '' : ` (${why})`}`;
}

export function uncertaintyInWords({ robustness }: Pick<Ranking, 'robustness'>): string | undefined {
  if (!robustness) return undefined;
  const { uncertainty, how, draws, seed } = robustness;
  const drawn =
    how === 'exact' ? t('worked out exactly') : t('of {draws} draws with seed {seed}', { draws: number(draws, 0), seed });
  return t('Possible places and chances: each weight anywhere within {number} % above or below what it is, {drawn}.', {
    number: number(uncertainty * 100, 1),
    drawn,
  });
}
