/** The measures as a table for spreadsheets: a line a figure, with its unit, a column a period. */
import type { Measures } from './measures.ts';

type Cell = string | number | undefined;

interface Figures {
  readonly year: number;
  readonly currency: string;
  readonly measures: Measures;
  readonly before: Measures;
  readonly trend: readonly Measures[];
}

type Line = readonly [measure: string, unit: string, figure: (measures: Measures) => Cell];

const share = (part: number, whole: number) => (whole === 0 ? undefined : part / whole);

const lines: readonly Line[] = [
  ['Proposals submitted', 'number', ({ proposals }) => proposals.submitted],
  ['Proposals admitted', 'number', ({ proposals }) => proposals.admitted],
  ['Decisions', 'number', ({ rounds }) => rounds.decided],
  ['Days to a decision, half took no longer', 'days', ({ latency }) => latency.p50],
  ['Days to a decision, nine in ten took no longer', 'days', ({ latency }) => latency.p90],
  ['Decided: go', 'number', ({ rounds }) => rounds.outcomes.go],
  ['Decided: conditional go', 'number', ({ rounds }) => rounds.outcomes['conditional-go']],
  ['Decided: hold', 'number', ({ rounds }) => rounds.outcomes.hold],
  ['Decided: recycle', 'number', ({ rounds }) => rounds.outcomes.recycle],
  ['Decided: kill', 'number', ({ rounds }) => rounds.outcomes.kill],
  ['Rounds that lapsed', 'number', ({ rounds }) => rounds.lapsed],
  ['Rounds that became void', 'number', ({ rounds }) => rounds.voided],
  ['Rounds that were withdrawn', 'number', ({ rounds }) => rounds.withdrawn],
  ['Rounds asked anew on a newer pack', 'number', ({ rounds }) => rounds.restarted],
  ['Rounds that could not be opened', 'number', ({ rounds }) => rounds.refused],
  ['Decisions that were taken back', 'number', ({ reversals }) => reversals.length],
  ['Projects decided on', 'number', ({ stops }) => stops.of],
  ['Projects stopped', 'number', ({ stops }) => stops.killed],
  ['Projects stopped, of those decided on', 'share', ({ stops }) => share(stops.killed, stops.of)],
  ['Days from admission to the stop, half', 'days', ({ stops }) => stops.medianDays],
  ['Share of the cost spent when stopped, half', 'share', ({ stops }) => stops.medianSpent],
  ['Conditions due', 'number', ({ conditions }) => conditions.due],
  ['Conditions met in time', 'share', ({ conditions }) => share(conditions.inTime, conditions.due)],
  ['Conditions waived', 'number', ({ conditions }) => conditions.waived],
  ['Reports due', 'number', ({ reports }) => reports.due],
  ['Reports in time', 'share', ({ reports }) => share(reports.inTime, reports.due)],
  ['Reports missing', 'number', ({ reports }) => reports.missing],
  ['Benefits of which a review said whether they came', 'number', ({ benefits }) => benefits.resolved],
  ['Benefits that came', 'number', ({ benefits }) => benefits.yes],
  ['Benefits that came in part', 'number', ({ benefits }) => benefits.partly],
  ['Benefits that cannot be told', 'number', ({ benefits }) => benefits.cannotTell],
  ['Benefits in money, of what was promised', 'share', ({ benefits }) => benefits.share],
  ['Days of waiting for boards', 'days', ({ delay }) => delay.days],
  ['Cost of that delay', 'money', ({ delay }) => delay.cost],
];

/** The first row names the columns; money in minor units of the currency that its unit names. */
export function measureTable({ currency, measures, before, trend }: Figures): readonly (readonly Cell[])[] {
  const periods = [measures, before, ...trend];
  const head = ['measure', 'unit', ...periods.map(({ period }) => period.name)];
  const gates = new Map(periods.flatMap(({ latency }) => latency.gates.map(gate => [`${gate.model}/${gate.gate}`, gate])));
  const ofGates = [...gates].flatMap(([key, gate]): Line[] => {
    const own = ({ latency }: Measures) => latency.gates.find(entry => `${entry.model}/${entry.gate}` === key);
    const name = 'name' in gate ? String(gate.name) : gate.gate;
    return [
      [`Decisions at ${name}`, 'number', entry => own(entry)?.n],
      [`Days to a decision at ${name}, half`, 'days', entry => own(entry)?.p50],
      [`Days to a decision at ${name}, nine in ten`, 'days', entry => own(entry)?.p90],
    ];
  });
  const unitOf = (unit: string) => (unit === 'money' ? `minor units of ${currency}` : unit);
  return [head, ...[...lines, ...ofGates].map(([measure, unit, figure]) => [measure, unitOf(unit), ...periods.map(figure)])];
}
