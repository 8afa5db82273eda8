/**
 * What a row says of a project under way, as the server takes it: where it is, what was approved, and its last report. Nothing is guessed: a
 * risk without numbers stays a text, and comments that are too long for one report are named, not shortened.
 */
import type * as z from 'zod';
import type { inFlightSchema } from '#domain/project/intake/in-flight.ts';
import { toMajor } from '#domain/values/currency.ts';
import type { Mapping } from './mapping.ts';
import type { Problem, ReportFacts } from './row.ts';

export type InFlightInput = z.input<typeof inFlightSchema>;
type ReportInput = NonNullable<InFlightInput['report']>;

const mostOfSummary = 8_000;
const mostOfRisk = 200;

export function inFlightOf(
  { line, extra }: { readonly line: number; readonly extra: ReportFacts },
  mapping: Mapping,
): { readonly inFlight: InFlightInput; readonly problems: readonly Problem[] } {
  const { stage, gatesPassed, approvedCost: cost, approvedEnd: end } = extra;
  const { report, left } = reportOf(extra, mapping.money.currency);
  const approved = cost === undefined && end === undefined ? undefined : { cost, end };
  const passed = gatesPassed?.split(/[;,|]/).flatMap(text => (text.trim() === '' ? [] : [text.trim()]));
  const inFlight = {
    ...(stage !== undefined && { stage }),
    ...(passed && { gatesPassed: passed }),
    ...(approved && { approved }),
    ...(report && { report }),
    ...(mapping.different && { different: true }),
  };
  const reason = 'too long beside the other comments of one report; it was left out';
  return { inFlight, problems: left.map(field => ({ line, field, reason })) };
}

const comments = ['ratingComment', 'scheduleComment', 'varianceComment', 'costComment'] as const;
const titles = {
  ratingComment: 'Rating',
  scheduleComment: 'Schedule',
  varianceComment: 'Variance',
  costComment: 'Cost',
  risks: 'Risks',
} as const;

function reportOf(extra: ReportFacts, currency: string): { report: ReportInput | undefined; left: string[] } {
  const { risks, texts } = risksIn(extra.risks);
  const said = [...comments.map(field => [field, extra[field]] as const), ['risks', texts.join('\n') || undefined] as const];
  const paragraphs = said.flatMap(([field, text]) => (text === undefined ? [] : [{ field, text: `${titles[field]}: ${text}` }]));
  const money = inYear(extra, currency);
  if (extra.rating === undefined && money === undefined && paragraphs.length === 0 && risks.length === 0)
    return { report: undefined, left: [] };
  const left: string[] = [];
  let summary = [`As imported${extra.reportYear === undefined ? '' : `, of ${extra.reportYear}`}.`, money]
    .filter(Boolean)
    .join(' ');
  for (const { field, text } of paragraphs) {
    const longer = `${summary}\n\n${text}`;
    if (longer.length > mostOfSummary) left.push(field);
    else summary = longer;
  }
  const confidence = extra.rating && { confidence: extra.rating };
  return { report: { summary, ...confidence, ...(risks.length > 0 && { risks }) }, left };
}

function inYear({ baselineInYear, forecastInYear }: ReportFacts, currency: string): string | undefined {
  const said = (what: string, minor: number | undefined) =>
    minor === undefined ? [] : [`${what} ${toMajor(minor, currency)} ${currency}`];
  const amounts = [...said('baseline', baselineInYear), ...said('forecast', forecastInYear)];
  return amounts.length === 0 ? undefined : `In the year: ${amounts.join(', ')}.`;
}

/** Each line is a risk; one that ends in probability and impact from 1 to 5, as `(4/5)` or `(4 x 5)`, is kept with them. */
function risksIn(text: string | undefined): { risks: NonNullable<ReportInput['risks']>; texts: string[] } {
  const risks: NonNullable<ReportInput['risks']> = [];
  const texts: string[] = [];
  for (const line of (text ?? '').split('\n').map(entry => entry.trim())) {
    const [, risk = '', probability, impact] = /^(.*\S)\s*\(([1-5])\s*[/x×]\s*([1-5])\)$/u.exec(line) ?? [];
    if (risk !== '' && risk.length <= mostOfRisk && risks.length < 100)
      risks.push({ risk, probability: Number(probability), impact: Number(impact) });
    else if (line !== '') texts.push(line);
  }
  return { risks, texts };
}
