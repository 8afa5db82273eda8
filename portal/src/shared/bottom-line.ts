/** The bottom line of what a board is asked, in the reader's words: on the page, in the brief and on the inbox card. */
import type { ReviewView } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { Definition, NameOf } from './descriptions.ts';
import { whyInWords } from './finding-words.ts';
import { day, moment, money, number } from './format.ts';
import { t } from './text.ts';

type BottomLine = ReviewView['bottomLine'];

export function bottomLineDefinitions(line: BottomLine, currency: string): readonly Definition[] {
  const { score, cost, end } = line;
  return [
    [t('Score'), score === undefined ? t('not scored') : scoreInWords(score, line.scoredBy)],
    [t('Cost'), versus(cost, amount => money(amount, currency), costAway(line))],
    [t('End'), versus(end, day, endAway(line))],
    [t('Open conditions'), conditionsIn(line)],
    [t('Decide by'), moment(line.deadline)],
  ];
}

/** A score of a panel names its call and the version of the model; another is what the sponsor claims. */
function scoreInWords(score: number, by: BottomLine['scoredBy']): string {
  if (!by) return t('{score} of 100, by the sponsor’s claim', { score: number(score, 2) });
  return t('{score}, by the panel of {call} ({model}, version {version})', {
    score: number(score, 2),
    call: isolated(by.call),
    model: isolated(by.model),
    version: by.version,
  });
}

interface Versus<V> {
  readonly approved?: V | undefined;
  readonly proposed?: V | undefined;
  readonly forecast?: V | undefined;
}

function versus<V>({ approved, proposed, forecast }: Versus<V>, say: (value: V) => string, away: string): string {
  const parts = [
    approved === undefined ? '' : t('approved {say}', { say: say(approved) }),
    proposed === undefined || proposed === approved ? '' : t('proposed {say}', { say: say(proposed) }),
    forecast === undefined || forecast === (approved ?? proposed)
      ? ''
      : t('forecast {say}{away}', { say: say(forecast), away: away && ` (${away})` }),
  ].filter(part => part !== '');
  return parts.length === 0 ? t('not stated') : parts.join('; ');
}

function costAway({ cost: { perCentOver: over } }: BottomLine): string {
  return over
    ? over > 0
      ? t('{abs} % over', { abs: number(Math.abs(over), 2) })
      : t('{abs} % under', { abs: number(Math.abs(over), 2) })
    : '';
}

function endAway({ end: { daysLate: late } }: BottomLine): string {
  return late
    ? Math.abs(late) === 1
      ? late > 0
        ? t('{abs} day late', { abs: Math.abs(late) })
        : t('{abs} day early', { abs: Math.abs(late) })
      : late > 0
        ? t('{abs} days late', { abs: Math.abs(late) })
        : t('{abs} days early', { abs: Math.abs(late) })
    : '';
}

function conditionsIn({ openConditions: open, overdueConditions: overdue }: BottomLine): string {
  return overdue > 0 ? t('{open}, {overdue} of them overdue', { open, overdue }) : String(open);
}

/** The same in one sentence, without amounts: for a card in a list over offices with different currencies. */
export function bottomLineInShort(line: BottomLine): string {
  const cost = costAway(line);
  const end = endAway(line);
  const parts = [
    line.score === undefined
      ? ''
      : line.scoredBy
        ? t('score {score} by a panel', { score: number(line.score, 2) })
        : t('score {score} of 100', { score: number(line.score, 2) }),
    cost && t('cost {cost}', { cost }),
    end && t('end {end}', { end }),
    line.openConditions === 0 ? '' : t('open conditions: {conditionsIn}', { conditionsIn: conditionsIn(line) }),
  ].filter(part => part !== '');
  const text = parts.join('; ');
  return text === '' ? '' : `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

/** What stands against a plain go: a sentence each. */
export function failingMustLines({ failingMusts }: BottomLine, nameOf: NameOf): readonly string[] {
  return failingMusts.map(({ name, verdict, why }) =>
    verdict === 'fail'
      ? t('Fails: {name} ({whyInWords}).', { name: isolated(name), whyInWords: whyInWords(why, nameOf) })
      : t('Not known: {name} ({whyInWords}).', { name: isolated(name), whyInWords: whyInWords(why, nameOf) }),
  );
}
