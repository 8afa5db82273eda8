/** An outlook in words, the same on the page of a project, in a pack and on paper. */
import type { ShownOutlook } from '#api/answers/outlooks.ts';
import { day, moneyShort, number } from './format.ts';

export type EventOutlook = ShownOutlook['cost'];
type Promises = ShownOutlook['promises'];

/** A share of one in whole per cent. */
export function wholePercent(share: number): string {
  return `${number(share * 100, 0)} %`;
}

export const eventTitles = {
  cost: 'Cost grows over 10 % within a year',
  slip: 'End slips over six months within a year',
} as const;
export type EventName = keyof typeof eventTitles;

export function cardName(version: number): string {
  return version === 0 ? 'preset card' : `card of the office, version ${version}`;
}

/** The chance with its points, and what came true of others with about as many. */
export function chanceLine({ total, most, chance, card }: EventOutlook): string {
  return `${wholePercent(chance)}: ${total} of ${most} points by the ${cardName(card)}`;
}

export function othersLine({ others: { from, to, n, k, low, high } }: EventOutlook): string {
  if (n === 0) return `Of those that the card was made from, none had ${from} to ${to} points.`;
  return `Of ${n} with ${from} to ${to} points that the card was made from, it came true of ${k}: ${wholePercent(k / n)}, and by chance between ${wholePercent(low)} and ${wholePercent(high)}.`;
}

export function cellLine({ cell: { worried, many, n, k } }: EventOutlook): string {
  const standing = `Its own rating is ${worried ? 'worried' : 'calm'}, and the other points are ${many ? 'many' : 'few'}`;
  const found =
    n === 0 ? 'there are no others of that kind' : `of ${n} of that kind it came true of ${k}, ${wholePercent(k / n)}`;
  return `${standing}: ${found}.${!worried && many ? ' This is where a board should look.' : ''}`;
}

export function statedLine({ at, by }: Pick<ShownOutlook, 'at' | 'by'>): string {
  return by === 'report'
    ? `As the report of ${day(at)} stated it.`
    : `As the proposal stated it when it was admitted, ${day(at)}.`;
}

type Source = NonNullable<Promises['cost']> | NonNullable<Promises['end']>;

export function sourceLine({ from, name, n, kept }: Source): string {
  if (from === 'table')
    return `The office has too few closed projects for a class of its own: these are the limits of HM Treasury’s table of optimism bias for ${name}, the first where all has been done about it, the second where nothing has.`;
  return `By ${n ?? 0} cases of ${name}.${kept === undefined ? '' : ` ${wholePercent(kept)} of these stayed at or below what this project expects.`}`;
}

export function marksOf(source: Source): readonly [string, string] {
  return source.from === 'table' ? ['lower limit', 'upper limit'] : ['P50', 'P80'];
}

/** Where cost and end lie, as terms and what they are. */
export function promiseDefinitions({ cost, end }: Promises, currency: string): readonly (readonly [string, string])[] {
  const lines: (readonly [string, string])[] = [];
  if (cost) {
    const [first, second] = marksOf(cost);
    lines.push(
      ['Cost promised', moneyShort(cost.promised, currency)],
      ['Cost expected', moneyShort(cost.expected, currency)],
      [`Cost, ${first} and ${second}`, `${moneyShort(cost.p50, currency)} and ${moneyShort(cost.p80, currency)}`],
    );
  }
  if (end) {
    const [first, second] = marksOf(end);
    lines.push(
      ['End promised', day(end.promised)],
      ['End expected', day(end.expected)],
      [`End, ${first} and ${second}`, `${day(end.p50)} and ${day(end.p80)}`],
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
    ...(cost ? [`Cost: ${sourceLine(cost)}`] : []),
    ...(end ? [`End: ${sourceLine(end)}`] : []),
  ];
}

export const outlookNote = 'An outlook informs. It is in no tally, and it says nothing about a person.';
