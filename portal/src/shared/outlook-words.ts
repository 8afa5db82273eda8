/** An outlook in words, the same on the page of a project, in a pack and on paper. */
import type { ShownOutlook } from '#api/answers/outlooks.ts';
import { day, moneyShort, number } from './format.ts';
import { sentences, t } from './text.ts';

export type EventOutlook = ShownOutlook['cost'];
type Promises = ShownOutlook['promises'];

/** A share of one in whole per cent. */
export function wholePercent(share: number): string {
  return `${number(share * 100, 0)} %`;
}

export const eventTitles = {
  cost: t('Cost grows over 10 % within a year'),
  slip: t('End slips over six months within a year'),
} as const;
export type EventName = keyof typeof eventTitles;

export function cardName(version: number): string {
  return version === 0 ? t('preset card') : t('card of the office, version {version}', { version });
}

/** The chance with its points, and what came true of others with about as many. */
export function chanceLine({ total, most, chance, card }: EventOutlook): string {
  return t('{wholePercent}: {total} of {most} points by the {cardName}', {
    wholePercent: wholePercent(chance),
    total,
    most,
    cardName: cardName(card),
  });
}

export function othersLine({ others: { from, to, n, k, low, high } }: EventOutlook): string {
  if (n === 0) return t('Of those that the card was made from, none had {from} to {to} points.', { from, to });
  return t(
    'Of {n} with {from} to {to} points that the card was made from, it came true of {k}: {wholePercent}, and by chance between {wholePercent2} and {wholePercent3}.',
    { n, from, to, k, wholePercent: wholePercent(k / n), wholePercent2: wholePercent(low), wholePercent3: wholePercent(high) },
  );
}

export function cellLine({ cell: { worried, many, n, k } }: EventOutlook): string {
  const standing = worried
    ? many
      ? t('Its own rating is worried, and the other points are many')
      : t('Its own rating is worried, and the other points are few')
    : many
      ? t('Its own rating is calm, and the other points are many')
      : t('Its own rating is calm, and the other points are few');
  const found =
    n === 0
      ? t('there are no others of that kind')
      : t('of {n} of that kind it came true of {k}, {wholePercent}', { n, k, wholePercent: wholePercent(k / n) });
  return sentences(`${standing}: ${found}.`, !worried && many && t('This is where a board should look.'));
}

export function statedLine({ at, by }: Pick<ShownOutlook, 'at' | 'by'>): string {
  return by === 'report'
    ? t('As the report of {at} stated it.', { at: day(at) })
    : t('As the proposal stated it when it was admitted, {at}.', { at: day(at) });
}

type Source = NonNullable<Promises['cost']> | NonNullable<Promises['end']>;

export function sourceLine({ from, name, n, kept }: Source): string {
  if (from === 'table')
    return t(
      'The office has too few closed projects for a class of its own: these are the limits of HM Treasury’s table of optimism bias for {name}, the first where all has been done about it, the second where nothing has.',
      { name },
    );
  return sentences(
    t('By {n} cases of {name}.', { n: n ?? 0, name }),
    kept !== undefined &&
      t('{wholePercent} of these stayed at or below what this project expects.', { wholePercent: wholePercent(kept) }),
  );
}

export function marksOf(source: Source): readonly [string, string] {
  return source.from === 'table' ? [t('lower limit'), t('upper limit')] : ['P50', 'P80'];
}

/** Where cost and end lie, as terms and what they are. */
export function promiseDefinitions({ cost, end }: Promises, currency: string): readonly (readonly [string, string])[] {
  const lines: (readonly [string, string])[] = [];
  if (cost) {
    const [first, second] = marksOf(cost);
    lines.push(
      [t('Cost promised'), moneyShort(cost.promised, currency)],
      [t('Cost expected'), moneyShort(cost.expected, currency)],
      [
        t('Cost, {first} and {second}', { first, second }),
        t('{p50} and {p80}', { p50: moneyShort(cost.p50, currency), p80: moneyShort(cost.p80, currency) }),
      ],
    );
  }
  if (end) {
    const [first, second] = marksOf(end);
    lines.push(
      [t('End promised'), day(end.promised)],
      [t('End expected'), day(end.expected)],
      [t('End, {first} and {second}', { first, second }), t('{p50} and {p80}', { p50: day(end.p50), p80: day(end.p80) })],
    );
  }
  return lines;
}

/** What a board reads of it, line by line. */
export function outlookLines(outlook: ShownOutlook): readonly string[] {
  const { cost, end } = outlook.promises;
  return [
    ...(['cost', 'slip'] as const).flatMap(event => [
      `${eventTitles[event]}: ${chanceLine(outlook[event])}.`,
      othersLine(outlook[event]),
      cellLine(outlook[event]),
    ]),
    ...(cost ? [t('Cost: {sourceLine}', { sourceLine: sourceLine(cost) })] : []),
    ...(end ? [t('End: {sourceLine}', { sourceLine: sourceLine(end) })] : []),
  ];
}

export const outlookNote = t('An outlook informs. It is in no tally, and it says nothing about a person.');
