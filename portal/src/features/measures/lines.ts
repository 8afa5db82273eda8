/** The figures of the measures in words: what each is called, what it says, and how it reads; for the page and for the report of the year. */
import type { MeasuresView } from '#api/answers/measures.ts';
import { moneyShort, number } from '../../shared/format.ts';

export interface MeasureLine {
  readonly name: string;
  /** What it says, for who reads it for the first time. */
  readonly about: string;
  readonly show: (measures: MeasuresView, currency: string) => string;
}

/** A share with what it is of: 75 % (6 of 8); nothing is not 0 %. */
export function shareOf(part: number, whole: number): string {
  return whole === 0 ? 'none due' : `${number((part / whole) * 100, 0)} % (${number(part, 0)} of ${number(whole, 0)})`;
}

const days = (value: number | undefined, n: number) =>
  value === undefined ? 'no decision' : `${number(value)} days (of ${number(n, 0)})`;

export const measureLines: readonly MeasureLine[] = [
  {
    name: 'Days to a decision, half',
    about: 'Half of the decisions took no longer from the request on.',
    show: ({ latency }) => days(latency.p50, latency.n),
  },
  {
    name: 'Days to a decision, nine in ten',
    about: 'Nine in ten took no longer.',
    show: ({ latency }) => days(latency.p90, latency.n),
  },
  {
    name: 'Rounds without a decision',
    about: 'They lapsed, became void or were withdrawn.',
    show: ({ rounds: { lapsed, voided, withdrawn, ended } }) =>
      ended === 0
        ? 'no round'
        : `${number(lapsed + voided + withdrawn, 0)} of ${number(ended, 0)}: ${lapsed} lapsed, ${voided} void, ${withdrawn} withdrawn`,
  },
  {
    name: 'Projects stopped',
    about: 'Of those about which a board with the last word decided. An office that never stops one chooses none.',
    show: ({ stops }) => (stops.of === 0 ? 'none decided on' : shareOf(stops.killed, stops.of)),
  },
  {
    name: 'When they were stopped, half',
    about: 'Days from admission, and the share of the cost that was spent by then.',
    show: ({ stops: { medianDays, medianSpent, spentKnown } }) =>
      medianDays === undefined
        ? 'none stopped'
        : `${number(medianDays, 0)} days${medianSpent === undefined ? '' : `, ${number(medianSpent * 100, 0)} % spent (known of ${spentKnown})`}`,
  },
  {
    name: 'Decisions taken back',
    about: 'Taken up again, sent back past gates that were passed, or gone on against advice.',
    show: ({ reversals }) => number(reversals.length, 0),
  },
  {
    name: 'Conditions met in time',
    about: 'Of those that fell due and were not waived.',
    show: ({ conditions }) => shareOf(conditions.inTime, conditions.due),
  },
  {
    name: 'Reports in time',
    about: 'Of those that were asked for.',
    show: ({ reports }) => shareOf(reports.inTime, reports.due),
  },
  {
    name: 'Benefits that came',
    about:
      'Of closed projects whose benefits were reviewed for a day of the year: in full or in part, and in money of what was promised.',
    show: ({ benefits: { resolved, yes, partly, cannotTell, share, promised, amount } }, currency) => {
      if (resolved + cannotTell === 0) return 'none reviewed';
      const inMoney =
        share === undefined
          ? ''
          : `; ${number(share * 100, 0)} % of ${moneyShort(promised, currency)} (${moneyShort(amount, currency)})`;
      const untold = cannotTell === 0 ? '' : `; ${number(cannotTell, 0)} cannot be told`;
      return `${number(yes, 0)} in full and ${number(partly, 0)} in part, of ${number(resolved, 0)}${inMoney}${untold}`;
    },
  },
  {
    name: 'What waiting for boards cost',
    about:
      'What promised benefits in money lost in present value, at 3.5 % a year, while rounds waited. The least it can have cost; projects without benefits in money cost nothing here.',
    show: ({ delay: { cost, days: waited, rounds, withoutMoney } }, currency) =>
      rounds === 0
        ? 'nothing waited'
        : `${moneyShort(cost, currency)} in ${number(waited, 0)} days of waiting (${number(rounds - withoutMoney, 0)} of ${number(rounds, 0)} rounds with benefits in money)`,
  },
];

export const reversalWords = {
  reopened: 'taken up again after it was over',
  'sent-back': 'sent back past gates that it had passed',
  'against-advice': 'went on against its board’s advice',
} as const;
