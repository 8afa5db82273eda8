/**
 * A mapping for a file that none fits: the row that a person would take for the header, the columns by their names, days and amounts as they
 * are written. It is a proposal: people look at it on the first rows and correct it. The same header always gives the same mapping id, so
 * that the same rows keep their identities next month.
 */
import { sha256 } from '#domain/history/digest.ts';
import { oneLine } from './cells.ts';
import { headerKey } from './columns.ts';
import { dateFormatsOf, decimalOf, isInAnotherCurrency, scaleOf, usualRatings } from './guess-values.ts';
import { fieldNamed } from './header-words.ts';
import { type FieldName, type Mapping, mappingSchema } from './mapping.ts';
import type { RawTable } from './raw-tables.ts';
import type { TableRecord } from './records.ts';

/** Rows that are looked at for a header, and for how values are written. */
const headersTried = 30;
const rowsTried = 300;

export interface GuessFor {
  readonly currency: string;
  /** Of a total without a start, the year to put it in. */
  readonly year: number;
}

/** The guess; undefined when no table of the file has a row that could be a header. */
export function guessMapping(tables: readonly RawTable[], office: GuessFor): Mapping | undefined {
  const headers = tables.flatMap(table => headersIn(table));
  const best = headers.reduce<Candidate | undefined>(
    (one, other) => (one && one.points >= other.points ? one : other),
    undefined,
  );
  return best && mappingOf(best, office);
}

interface Candidate {
  readonly names: readonly string[];
  readonly below: readonly TableRecord[];
  readonly columns: ReadonlyMap<FieldName, number>;
  readonly points: number;
}

/** A header has names for fields; of two with as many, the one with more names, and then the first. */
function headersIn({ records }: RawTable): Candidate[] {
  return records.slice(0, headersTried).flatMap((record, at): Candidate[] => {
    const names = record.cells.map(oneLine);
    const filled = names.filter(name => name !== '').length;
    if (filled === 0 || records.length <= at + 1) return [];
    const columns = columnsIn(names);
    const words = names.filter(name => /\p{L}/u.test(name)).length;
    return [{ names, below: records.slice(at + 1, at + 1 + rowsTried), columns, points: columns.size * 1000 + words * 10 - at }];
  });
}

/** Of several columns for one field the first. */
function columnsIn(names: readonly string[]): Map<FieldName, number> {
  const columns = new Map<FieldName, number>();
  for (const [index, name] of names.entries()) {
    const field = fieldNamed(name);
    if (field !== undefined && !columns.has(field)) columns.set(field, index);
  }
  return columns;
}

function mappingOf({ names, below, columns: found }: Candidate, { currency, year }: GuessFor): Mapping {
  const columns = new Map([...found].filter(([field, index]) => !isForeign(field, names[index] ?? '', currency)));
  const texts = (index: number | undefined) =>
    index === undefined ? [] : below.map(({ cells }) => oneLine(cells[index] ?? '')).filter(text => text !== '');
  if (!columns.has('title')) columns.set('title', mostTelling(names, texts));
  const all = (...fields: FieldName[]) => fields.flatMap(field => texts(columns.get(field)));
  const scale = scaleOf(names[columns.get('costs') ?? columns.get('approvedCost') ?? -1] ?? '');
  const money = { currency, scale };
  const reference = columns.get('reference');
  const identity = reference !== undefined && isUnique(texts(reference), below.length) ? reference : (columns.get('title') ?? 0);
  return mappingSchema.parse({
    id: `columns-${sha256(names.map(headerKey).join('\n')).slice(0, 12)}`,
    title: 'Guessed from the header',
    columns: Object.fromEntries([...columns].map(([field, index]) => [field, refOf(names, index)])),
    identity: [refOf(names, identity)],
    money: { ...money, decimal: decimalOf(all('costs', 'benefits', 'approvedCost'), money) },
    dates: { formats: dateFormatsOf(all('start', 'end', 'approvedEnd'), currency) },
    costs: { fallbackYear: year },
    ratings: usualRatings,
  });
}

/** Amounts in another currency are no amounts of the office: such a column is left unread and named, so that a person says what it is. */
function isForeign(field: FieldName, name: string, currency: string): boolean {
  return ['costs', 'benefits', 'approvedCost'].includes(field) && isInAnotherCurrency(name, currency);
}

/** Without a name for it, the title is the column whose texts tell the rows apart best. */
function mostTelling(names: readonly string[], texts: (index: number) => string[]): number {
  const points = names.map((name, index) => {
    const cells = texts(index).filter(text => /\p{L}{2}/u.test(text) && text.length <= 200);
    return name === '' ? -1 : new Set(cells).size + Math.min(60, cells.join('').length / Math.max(1, cells.length)) / 100;
  });
  return points.indexOf(Math.max(...points));
}

function isUnique(texts: readonly string[], rows: number): boolean {
  return texts.length >= rows * 0.9 && new Set(texts).size >= texts.length * 0.98;
}

/** A column by its name; `name#2` for the second of the same name. */
export function refOf(names: readonly string[], index: number): string {
  const name = names[index] ?? '';
  const same = names.flatMap((other, at) => (headerKey(other) === headerKey(name) ? [at] : []));
  return same.length > 1 ? `${name}#${same.indexOf(index) + 1}` : name;
}
