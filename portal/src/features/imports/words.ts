/** How the page calls fields, outcomes and origins, and what a row says as data. */
import type { Cell } from '#imports/write-csv.ts';
import type { Tone } from '../../shared/labels.ts';
import { statusLabels } from '../../shared/labels.ts';
import { served, t } from '../../shared/text.ts';
import type { Mapping, Preview, Row } from './api.ts';

export type Field = keyof Mapping['columns'];

export const fieldLabels: Readonly<Record<Field, string>> = {
  title: t('Project name'),
  reference: t('Number in the file'),
  sponsor: t('Sponsor'),
  manager: t('Project manager'),
  customer: t('Customer'),
  office: t('Office'),
  department: t('Department'),
  category: t('Category'),
  gateModel: t('Gate model'),
  problem: t('Problem'),
  aims: t('Aims'),
  costs: t('Whole-life cost'),
  benefits: t('Whole-life benefits'),
  start: t('Start'),
  end: t('End'),
  stage: t('Stage'),
  gatesPassed: t('Gates passed'),
  approvedCost: t('Approved cost'),
  approvedEnd: t('Approved end'),
  risks: t('Risks'),
  rating: t('Rating (red, amber, green)'),
  baselineInYear: t('Baseline of the year'),
  forecastInYear: t('Forecast of the year'),
  reportYear: t('Year of the report'),
  ratingComment: t('Comment on the rating'),
  scheduleComment: t('Comment on the schedule'),
  varianceComment: t('Comment on the variance'),
  costComment: t('Comment on the cost'),
};

export const outcomeLabels: Readonly<Record<Row['outcome'], [string, Tone]>> = {
  new: [t('New'), 'good'],
  'in-flight': [t('New, under way'), 'good'],
  updated: [t('Updated'), 'calm'],
  unchanged: [t('Unchanged'), 'plain'],
  refused: [t('Refused'), 'bad'],
  asked: [t('Perhaps a double'), 'warn'],
  again: [t('Not yet: its board was just asked to wait'), 'warn'],
};

export const originWords: Readonly<Record<Preview['origin'], string>> = {
  given: t('Read as you said.'),
  kept: t('Read by a mapping that your office keeps.'),
  preset: t('Read by a mapping that comes with Tollgate.'),
  guessed: t('No mapping fits this file; the columns were guessed from their names. Look at them before you go on.'),
};

export const leftOutWords: Readonly<Record<Preview['leftOut'][number]['kind'], string>> = {
  total: t('total'),
  'header again': t('the header again'),
  footnote: t('footnote'),
  'above the header': t('above the header'),
  'not meant': t('another kind of entry'),
};

export function labelOfField(field: string): string {
  const own: Readonly<Record<string, string>> = {
    ...fieldLabels,
    report: t('Status report'),
    row: t('Row'),
    identity: t('Identity'),
    file: t('File'),
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
      ...row.problems.map(({ field, reason }): Cell[] => [...start, labelOfField(field), served(reason)]),
      ...row.differences.map(({ field }): Cell[] => [...start, labelOfField(field), t('changed')]),
      ...(row.reasons ?? []).map((reason): Cell[] => [...start, t('Intake'), served(reason)]),
    ];
    return said.length > 0 ? said : [[...start, '', '']];
  });
  const others = preview.leftOut.map(({ line, kind, text }): Cell[] => [
    line,
    text,
    t('No project'),
    '',
    '',
    '',
    leftOutWords[kind],
  ]);
  return [[t('Line'), t('Project'), t('Outcome'), t('Id'), t('Status'), t('Field'), t('What')], ...lines, ...others];
}

export function statusOf({ status }: Row): string {
  return status === undefined ? '' : (statusLabels[status as keyof typeof statusLabels]?.[0] ?? status);
}
