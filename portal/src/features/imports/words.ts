/** How the page calls fields, outcomes and origins, and what a row says as data. */
import type { Cell } from '#imports/write-csv.ts';
import type { Tone } from '../../shared/labels.ts';
import { statusLabels } from '../../shared/labels.ts';
import type { Mapping, Preview, Row } from './api.ts';

export type Field = keyof Mapping['columns'];

export const fieldLabels: Readonly<Record<Field, string>> = {
  title: 'Project name',
  reference: 'Number in the file',
  sponsor: 'Sponsor',
  manager: 'Project manager',
  customer: 'Customer',
  office: 'Office',
  department: 'Department',
  category: 'Category',
  gateModel: 'Gate model',
  problem: 'Problem',
  aims: 'Aims',
  costs: 'Whole-life cost',
  benefits: 'Whole-life benefits',
  start: 'Start',
  end: 'End',
  stage: 'Stage',
  gatesPassed: 'Gates passed',
  approvedCost: 'Approved cost',
  approvedEnd: 'Approved end',
  risks: 'Risks',
  rating: 'Rating (red, amber, green)',
  baselineInYear: 'Baseline of the year',
  forecastInYear: 'Forecast of the year',
  reportYear: 'Year of the report',
  ratingComment: 'Comment on the rating',
  scheduleComment: 'Comment on the schedule',
  varianceComment: 'Comment on the variance',
  costComment: 'Comment on the cost',
};

export const outcomeLabels: Readonly<Record<Row['outcome'], [string, Tone]>> = {
  new: ['New', 'good'],
  'in-flight': ['New, under way', 'good'],
  updated: ['Updated', 'calm'],
  unchanged: ['Unchanged', 'plain'],
  refused: ['Refused', 'bad'],
  asked: ['Perhaps a double', 'warn'],
  again: ['Not yet: its board was just asked to wait', 'warn'],
};

export const originWords: Readonly<Record<Preview['origin'], string>> = {
  given: 'Read as you said.',
  kept: 'Read by a mapping that your office keeps.',
  preset: 'Read by a mapping that comes with Tollgate.',
  guessed: 'No mapping fits this file; the columns were guessed from their names. Look at them before you go on.',
};

export const leftOutWords: Readonly<Record<Preview['leftOut'][number]['kind'], string>> = {
  total: 'total',
  'header again': 'the header again',
  footnote: 'footnote',
  'above the header': 'above the header',
  'not meant': 'another kind of entry',
};

export function labelOfField(field: string): string {
  const own: Readonly<Record<string, string>> = {
    ...fieldLabels,
    report: 'Status report',
    row: 'Row',
    identity: 'Identity',
    file: 'File',
  };
  return own[field] ?? field;
}

/** How many rows have each outcome, those that occur. */
export function countsOf(rows: readonly Row[]): readonly (readonly [Row['outcome'], number])[] {
  const outcomes = Object.keys(outcomeLabels) as Row['outcome'][];
  return outcomes
    .map(outcome => [outcome, rows.filter(row => row.outcome === outcome).length] as const)
    .filter(([, count]) => count > 0);
}

/** The report as rows of a file: a line for each problem and difference, and one for each row without either. */
export function reportRows(rows: readonly Row[], preview: Preview): Cell[][] {
  const lines = rows.flatMap((row): Cell[][] => {
    const start: Cell[] = [row.line, row.title, outcomeLabels[row.outcome][0], row.project, statusOf(row)];
    const said = [
      ...row.problems.map(({ field, reason }): Cell[] => [...start, labelOfField(field), reason]),
      ...row.differences.map(({ field }): Cell[] => [...start, labelOfField(field), 'changed']),
      ...(row.reasons ?? []).map((reason): Cell[] => [...start, 'Intake', reason]),
    ];
    return said.length > 0 ? said : [[...start, '', '']];
  });
  const others = preview.leftOut.map(({ line, kind, text }): Cell[] => [
    line,
    text,
    'No project',
    '',
    '',
    '',
    leftOutWords[kind],
  ]);
  return [['Line', 'Project', 'Outcome', 'Id', 'Status', 'Field', 'What'], ...lines, ...others];
}

export function statusOf({ status }: Row): string {
  return status === undefined ? '' : (statusLabels[status as keyof typeof statusLabels]?.[0] ?? status);
}
