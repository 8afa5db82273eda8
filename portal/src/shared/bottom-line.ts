/** The bottom line of what a board is asked, in the reader's words: on the page, in the brief and on the inbox card. */
import type { ReviewView } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { Definition, NameOf } from './descriptions.ts';
import { whyInWords } from './finding-words.ts';
import { day, moment, money, number } from './format.ts';

type BottomLine = ReviewView['bottomLine'];

export function bottomLineDefinitions(line: BottomLine, currency: string): readonly Definition[] {
  const { score, cost, end } = line;
  return [
    ['Score', score === undefined ? 'not scored' : scoreInWords(score, line.scoredBy)],
    ['Cost', versus(cost, amount => money(amount, currency), costAway(line))],
    ['End', versus(end, day, endAway(line))],
    ['Open conditions', conditionsIn(line)],
    ['Decide by', moment(line.deadline)],
  ];
}

/** A score of a panel names its call and the version of the model; another is what the sponsor claims. */
function scoreInWords(score: number, by: BottomLine['scoredBy']): string {
  if (!by) return `${number(score, 2)} of 100, by the sponsor’s claim`;
  return `${number(score, 2)}, by the panel of ${isolated(by.call)} (${isolated(by.model)}, version ${by.version})`;
}

interface Versus<V> {
  readonly approved?: V | undefined;
  readonly proposed?: V | undefined;
  readonly forecast?: V | undefined;
}

function versus<V>({ approved, proposed, forecast }: Versus<V>, say: (value: V) => string, away: string): string {
  const parts = [
    approved === undefined ? '' : `approved ${say(approved)}`,
    proposed === undefined || proposed === approved ? '' : `proposed ${say(proposed)}`,
    forecast === undefined || (forecast === approved && approved !== undefined)
      ? ''
      : `forecast ${say(forecast)}${away && ` (${away})`}`,
  ].filter(part => part !== '');
  return parts.length === 0 ? 'not stated' : parts.join('; ');
}

function costAway({ cost: { perCentOver: over } }: BottomLine): string {
  return over ? `${number(Math.abs(over), 2)} % ${over > 0 ? 'over' : 'under'}` : '';
}

function endAway({ end: { daysLate: late } }: BottomLine): string {
  return late ? `${Math.abs(late)} ${Math.abs(late) === 1 ? 'day' : 'days'} ${late > 0 ? 'late' : 'early'}` : '';
}

function conditionsIn({ openConditions: open, overdueConditions: overdue }: BottomLine): string {
  return overdue > 0 ? `${open}, ${overdue} of them overdue` : String(open);
}

/** The same in one sentence, without amounts: for a card in a list over offices with different currencies. */
export function bottomLineInShort(line: BottomLine): string {
  const cost = costAway(line);
  const end = endAway(line);
  const parts = [
    line.score === undefined ? '' : `score ${number(line.score, 2)}${line.scoredBy ? ' by a panel' : ' of 100'}`,
    cost && `cost ${cost}`,
    end && `end ${end}`,
    line.openConditions === 0 ? '' : `open conditions: ${conditionsIn(line)}`,
  ].filter(part => part !== '');
  const text = parts.join('; ');
  return text === '' ? '' : `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

/** What stands against a plain go: a sentence each. */
export function failingMustLines({ failingMusts }: BottomLine, nameOf: NameOf): readonly string[] {
  return failingMusts.map(
    ({ name, verdict, why }) => `${verdict === 'fail' ? 'Fails' : 'Not known'}: ${isolated(name)} (${whyInWords(why, nameOf)}).`,
  );
}
