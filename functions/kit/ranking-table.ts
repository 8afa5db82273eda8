/** The ranking of a call for a spreadsheet: a row for each proposal, with what each dimension is, adds and was claimed, and how firm its place is. */
import type { Answer } from '#api/answers.ts';
import type { Cell } from '#imports/write-csv.ts';
import type { Table } from './csv.ts';

type Ranking = Answer<'get-ranking'>;
type Row = Ranking['items'][number];

export function rankingTable({ items, model }: Ranking, name: string): Table {
  const dimensions = items[0]?.dimensions ?? [];
  const titles = new Map(items.map(({ project, title }) => [project, title]));
  const head: Cell[] = [
    ...['place', 'project', 'title', `score (${model.name}, version ${model.version})`],
    ...dimensions.flatMap(({ name: of }) => [of, `${of}: adds`, `${of}: spread`, `${of}: claimed`]),
    ...[
      'best possible place',
      'worst possible place',
      'chance of its place',
      'dominated by',
      'not ranked because',
      'missing or failed',
    ],
  ];
  const rows = items.map((row): Cell[] => [
    ...[row.rank, row.project, row.title, rounded(row.score)],
    ...dimensions.flatMap(({ dimension }) => partsOf(row, dimension)),
    ...firmness(row),
    (row.robust?.dominatedBy ?? []).map(project => titles.get(project) ?? project).join('; '),
    row.why,
    [...(row.failed ?? []), ...row.missing]
      .map(id => dimensions.find(({ dimension }) => dimension === id)?.name ?? id)
      .join('; '),
  ]);
  return { name: `ranking of ${name}`, rows: [head, ...rows] };
}

function partsOf({ dimensions }: Row, id: string): Cell[] {
  const part = dimensions.find(({ dimension }) => dimension === id);
  return [inCell(part?.median), rounded(part?.adds), rounded(part?.spread), rounded(part?.claim)];
}

function inCell(median: number | boolean | null | undefined): Cell {
  if (typeof median === 'boolean') return median ? 'met' : 'not met';
  return rounded(median);
}

function firmness({ robust, rank }: Row): Cell[] {
  const chance = robust?.acceptability.find(entry => entry.rank === rank)?.probability;
  return [robust?.rankRange[0], robust?.rankRange[1], robust && rounded(chance ?? 0)];
}

/** Six places: what is beyond is rounding of the arithmetic. */
const rounded = (value: number | null | undefined) =>
  value === null || value === undefined ? undefined : Number(value.toFixed(6));
