/** The report of a year as a document: the same figures as the page, beside those of the year before, for people who do not sign in. */
import type { MeasuresAnswer, MeasuresView } from '#api/answers/measures.ts';
import { type Brief, bullets, paragraph, slug, table } from '../../shared/brief/document.ts';
import { day, number } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import { measureLines, reversalWords } from './lines.ts';

export interface ReportAbout {
  readonly office: string;
  readonly reader: string;
  readonly readAt: string;
  readonly record: string;
}

export function yearReport(answer: MeasuresAnswer, { office, reader, readAt, record }: ReportAbout): Brief {
  const { year, measures, before, trend, currency } = answer;
  const { outcomes, decided, ended } = measures.rounds;
  return {
    file: `report-of-the-year-${year}-${slug(office, 'office')}`,
    kind: t('Report of the year'),
    title: t('How {office} decided in {year}', { office, year }),
    subtitle: measures.period.until > readAt ? t('{year} so far', { year }) : `${year}`,
    lead: [
      paragraph(
        t(
          '{ended} rounds ended, {decided} of them with a decision: {go} go, {outcomes} conditional go, {hold} hold, {recycle} recycle, {kill} kill. {submitted} proposals came in and {admitted} were admitted.',
          {
            ended: number(ended, 0),
            decided: number(decided, 0),
            go: outcomes.go,
            outcomes: outcomes['conditional-go'],
            hold: outcomes.hold,
            recycle: outcomes.recycle,
            kill: outcomes.kill,
            submitted: number(measures.proposals.submitted, 0),
            admitted: number(measures.proposals.admitted, 0),
          },
        ),
      ),
    ],
    parts: [
      {
        title: t('The year and the year before'),
        blocks: [
          table(
            [
              { label: t('Measure'), share: 4, show: line => `${line.name}\n${line.about}` },
              { label: `${year}`, share: 3, show: line => line.show(measures, currency) },
              { label: `${year - 1}`, share: 3, show: line => line.show(before, currency) },
            ],
            measureLines,
            t('There is no measure.'),
          ),
        ],
      },
      { title: t('Over the year'), blocks: [trendTable(trend, currency)] },
      { title: t('Gate by gate'), blocks: [gatesTable(measures)] },
      {
        title: t('Decisions that were taken back'),
        blocks: [
          bullets(
            measures.reversals.map(({ title, what, at }) => `${title}: ${reversalWords[what]}, ${day(at.slice(0, 10))}.`),
            t('None.'),
          ),
        ],
      },
      {
        title: t('What these figures are'),
        blocks: [
          paragraph(
            t(
              'They are counted from the record of the projects when this report is made, by calendar days in UTC. No person is in them. A figure of fewer than ten cases says little. What is not known is left out and said to be, never counted as zero.',
            ),
          ),
        ],
      },
    ],
    ...{ by: reader, readAt, record },
  };
}

function trendTable(trend: readonly MeasuresView[], currency: string) {
  const chosen = measureLines.filter(({ onlyOfTheYear }) => onlyOfTheYear === undefined);
  return table(
    [
      { label: t('Measure'), share: 4, show: line => line.name },
      ...trend.map(measures => ({
        label: measures.period.name,
        share: 2.4,
        show: (line: (typeof measureLines)[number]) => line.show(measures, currency),
      })),
    ],
    chosen,
    t('The year has not begun.'),
  );
}

function gatesTable({ latency }: MeasuresView) {
  return table(
    [
      { label: t('Gate'), share: 5, show: gate => gate.name },
      { label: t('Decisions'), share: 1.5, right: true, show: gate => number(gate.n, 0) },
      { label: t('Days, half'), share: 1.5, right: true, show: gate => number(gate.p50) },
      { label: t('Days, nine in ten'), share: 2, right: true, show: gate => number(gate.p90) },
    ],
    latency.gates,
    t('No gate was decided.'),
  );
}
