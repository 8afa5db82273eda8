/** The report of a year as a document: the same figures as the page, beside those of the year before, for people who do not sign in. */
import type { MeasuresAnswer, MeasuresView } from '#api/answers/measures.ts';
import { type Brief, bullets, paragraph, slug, table } from '../../shared/brief/document.ts';
import { day, number } from '../../shared/format.ts';
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
    kind: 'Report of the year',
    title: `How ${office} decided in ${year}`,
    subtitle: measures.period.until > readAt ? `${year} so far` : `${year}`,
    lead: [
      paragraph(
        `${number(ended, 0)} rounds ended, ${number(decided, 0)} of them with a decision: ${outcomes.go} go, ${outcomes['conditional-go']} conditional go, ${outcomes.hold} hold, ${outcomes.recycle} recycle, ${outcomes.kill} kill. ${number(measures.proposals.submitted, 0)} proposals came in and ${number(measures.proposals.admitted, 0)} were admitted.`,
      ),
    ],
    parts: [
      {
        title: 'The year and the year before',
        blocks: [
          table(
            [
              { label: 'Measure', share: 4, show: line => `${line.name}\n${line.about}` },
              { label: `${year}`, share: 3, show: line => line.show(measures, currency) },
              { label: `${year - 1}`, share: 3, show: line => line.show(before, currency) },
            ],
            measureLines,
            'There is no measure.',
          ),
        ],
      },
      { title: 'Over the year', blocks: [trendTable(trend, currency)] },
      { title: 'Gate by gate', blocks: [gatesTable(measures)] },
      {
        title: 'Decisions that were taken back',
        blocks: [
          bullets(
            measures.reversals.map(({ title, what, at }) => `${title}: ${reversalWords[what]}, ${day(at.slice(0, 10))}.`),
            'None.',
          ),
        ],
      },
      {
        title: 'What these figures are',
        blocks: [
          paragraph(
            'They are counted from the record of the projects when this report is made, by calendar days in UTC. No person is in them. A figure of fewer than ten cases says little. What is not known is left out and said to be, never counted as zero.',
          ),
        ],
      },
    ],
    ...{ by: reader, readAt, record },
  };
}

function trendTable(trend: readonly MeasuresView[], currency: string) {
  const chosen = measureLines.filter(({ name }) => !name.startsWith('When'));
  return table(
    [
      { label: 'Measure', share: 4, show: line => line.name },
      ...trend.map(measures => ({
        label: measures.period.name,
        share: 2.4,
        show: (line: (typeof measureLines)[number]) => line.show(measures, currency),
      })),
    ],
    chosen,
    'The year has not begun.',
  );
}

function gatesTable({ latency }: MeasuresView) {
  return table(
    [
      { label: 'Gate', share: 5, show: gate => gate.name },
      { label: 'Decisions', share: 1.5, right: true, show: gate => number(gate.n, 0) },
      { label: 'Days, half', share: 1.5, right: true, show: gate => number(gate.p50) },
      { label: 'Days, nine in ten', share: 2, right: true, show: gate => number(gate.p90) },
    ],
    latency.gates,
    'No gate was decided.',
  );
}
