/** The figures of the measures in words: what each is called, what it says, and how it reads; for the page and for the report of the year. */
import type { MeasuresView } from '#api/answers/measures.ts';
import { moneyShort, number } from '../../shared/format.ts';
import { phrases, t } from '../../shared/text.ts';

export interface MeasureLine {
  readonly name: string;
  /** What it says, for who reads it for the first time. */
  readonly about: string;
  /** Left out where a year is told period by period: it happens too rarely. */
  readonly onlyOfTheYear?: true;
  readonly show: (measures: MeasuresView, currency: string) => string;
}

/** A share with what it is of: 75 % (6 of 8); nothing is not 0 %. */
export function shareOf(part: number, whole: number): string {
  return whole === 0
    ? t('none due')
    : t('{number} % ({part} of {whole})', {
        number: number((part / whole) * 100, 0),
        part: number(part, 0),
        whole: number(whole, 0),
      });
}

const days = (value: number | undefined, n: number) =>
  value === undefined
    ? t('no decision')
    : t('{value, plural, one {{number} day (of {n})} other {{number} days (of {n})}}', {
        value,
        number: number(value),
        n: number(n, 0),
      });

export const measureLines: readonly MeasureLine[] = [
  {
    name: t('Days to a decision, half'),
    about: t('Half of the decisions took no longer from the request on.'),
    show: ({ latency }) => days(latency.p50, latency.n),
  },
  {
    name: t('Days to a decision, nine in ten'),
    about: t('Nine in ten took no longer.'),
    show: ({ latency }) => days(latency.p90, latency.n),
  },
  {
    name: t('Rounds without a decision'),
    about: t('They lapsed, became void or were withdrawn.'),
    show: ({ rounds: { lapsed, voided, withdrawn, ended } }) =>
      ended === 0
        ? t('no round')
        : t('{number} of {ended}: {lapsed} lapsed, {voided} void, {withdrawn} withdrawn', {
            number: number(lapsed + voided + withdrawn, 0),
            ended: number(ended, 0),
            lapsed,
            voided,
            withdrawn,
          }),
  },
  {
    name: t('Projects stopped'),
    about: t('Of those about which a board with the last word decided. An office that never stops one chooses none.'),
    show: ({ stops }) => (stops.of === 0 ? t('none decided on') : shareOf(stops.killed, stops.of)),
  },
  {
    name: t('When they were stopped, half'),
    onlyOfTheYear: true,
    about: t('Days from admission, and the share of the cost that was spent by then.'),
    show: ({ stops: { medianDays, medianSpent, spentKnown } }) =>
      medianDays === undefined
        ? t('none stopped')
        : medianSpent === undefined
          ? t('{count, plural, one {{medianDays} day} other {{medianDays} days}}', {
              count: medianDays,
              medianDays: number(medianDays, 0),
            })
          : t(
              '{count, plural, one {{medianDays} day, {number} % spent (known of {spentKnown})} other {{medianDays} days, {number} % spent (known of {spentKnown})}}',
              {
                count: medianDays,
                medianDays: number(medianDays, 0),
                number: number(medianSpent * 100, 0),
                spentKnown,
              },
            ),
  },
  {
    name: t('Decisions taken back'),
    about: t('Taken up again, sent back past gates that were passed, or gone on against advice.'),
    show: ({ reversals }) => number(reversals.length, 0),
  },
  {
    name: t('Conditions met in time'),
    about: t('Of those that fell due and were not waived.'),
    show: ({ conditions }) => shareOf(conditions.inTime, conditions.due),
  },
  {
    name: t('Reports in time'),
    about: t('Of those that were asked for.'),
    show: ({ reports }) => shareOf(reports.inTime, reports.due),
  },
  {
    name: t('Benefits that came'),
    about: t(
      'Of closed projects whose benefits were reviewed for a day of the year: in full or in part, and in money of what was promised.',
    ),
    show: ({ benefits: { resolved, yes, partly, cannotTell, share, promised, amount } }, currency) => {
      if (resolved + cannotTell === 0) return t('none reviewed');
      return phrases(
        t('{yes} in full and {partly} in part, of {resolved}', {
          yes: number(yes, 0),
          partly: number(partly, 0),
          resolved: number(resolved, 0),
        }),
        share !== undefined &&
          t('{number} % of {promised} ({amount})', {
            number: number(share * 100, 0),
            promised: moneyShort(promised, currency),
            amount: moneyShort(amount, currency),
          }),
        cannotTell > 0 && t('{cannotTell} cannot be told', { cannotTell: number(cannotTell, 0) }),
      );
    },
  },
  {
    name: t('What waiting for boards cost'),
    about: t(
      'What promised benefits in money lost in present value, at 3.5 % a year, while rounds waited. The least it can have cost; projects without benefits in money cost nothing here.',
    ),
    show: ({ delay: { cost, days: waited, rounds, withoutMoney } }, currency) =>
      rounds === 0
        ? t('nothing waited')
        : t(
            '{days, plural, one {{cost} in {waited} day of waiting ({number} of {rounds} rounds with benefits in money)} other {{cost} in {waited} days of waiting ({number} of {rounds} rounds with benefits in money)}}',
            {
              days: Math.round(waited),
              cost: moneyShort(cost, currency),
              waited: number(waited, 0),
              number: number(rounds - withoutMoney, 0),
              rounds: number(rounds, 0),
            },
          ),
  },
];

export const reversalWords = {
  reopened: t('taken up again after it was over'),
  'sent-back': t('sent back past gates that it had passed'),
  'against-advice': t('went on against its board’s advice'),
} as const;
