/** Which row a request is for, and which methods a path takes, as the header `Allow` says it. Both hosts ask this: a method that is not among them is answered with 405. */
import type { RouteShape } from './routes/route-shape.ts';
import { routes } from './routes.ts';

type Place = Pick<RouteShape, 'method' | 'path' | 'greedy'>;

/** The methods of a path as it stands in the rows: HEAD is there where GET is, OPTIONS everywhere. */
export function methodsOf(path: string, rows: readonly Place[] = routes): readonly string[] {
  const declared = rows.filter(row => row.path === path).map(row => row.method);
  return [...declared, ...(declared.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
}

/** The path in the rows that a request's path fits; undefined when there is none. */
export function pathOf(asked: string, rows: readonly Place[] = routes): string | undefined {
  return placesIn(rows)(asked)?.row.path;
}

/** A row, and what the request's path names in it: still as it is written in the path. */
export interface Found<Row> {
  readonly row: Row;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Finds the row that a request's path fits, with a method if one is given. A path that is written out goes before one with parts that are named, and of these the one that comes
 * first among the rows; a slash at the end makes no difference. Rows are sorted by the number of their parts once, when the first of them is asked for.
 */
export function placesIn<Row extends Place>(rows: readonly Row[]) {
  return (asked: string, method?: string): Found<Row> | undefined => {
    const { of, greedy } = sortedOnce(rows);
    const parts = partsOf(asked);
    for (const place of of.get(parts.length) ?? greedy) {
      if (method !== undefined && place.row.method !== method) continue;
      const params = paramsIn(place, parts);
      if (params) return { row: place.row, params };
    }
    return undefined;
  };
}

interface Parts<Row> {
  readonly row: Row;
  /** Without the last of a greedy path. */
  readonly parts: readonly Part[];
}

interface Part {
  readonly text: string;
  /** What a part that varies is called. */
  readonly name: string | undefined;
}

interface Sorted<Row> {
  /** Those of so many parts, and after them the greedy ones. */
  readonly of: ReadonlyMap<number, readonly Parts<Row>[]>;
  readonly greedy: readonly Parts<Row>[];
}

/** Nothing is asked as often as which row a request is for, and nobody changes the rows. */
const sortedBefore = new WeakMap<readonly Place[], Sorted<Place>>();

function sortedOnce<Row extends Place>(rows: readonly Row[]): Sorted<Row> {
  const sorted = (sortedBefore.get(rows) as Sorted<Row> | undefined) ?? sortedByParts(rows);
  sortedBefore.set(rows, sorted);
  return sorted;
}

const partsOf = (path: string) => (path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path).split('/');

function sortedByParts<Row extends Place>(rows: readonly Row[]): Sorted<Row> {
  const greedy = rows.filter(row => row.greedy).map(placeOf);
  const named = ({ path }: Row) => Number(path.includes('{'));
  const fixed = rows.filter(row => !row.greedy).sort((one, other) => named(one) - named(other));
  const places = Map.groupBy(fixed.map(placeOf), ({ parts }) => parts.length);
  return { of: new Map([...places].map(([count, those]) => [count, [...those, ...greedy]])), greedy };
}

function placeOf<Row extends Place>(row: Row): Parts<Row> {
  const parts = partsOf(row.path).map(text => ({ text, name: text.startsWith('{') ? text.slice(1, -1) : undefined }));
  return { row, parts: row.greedy ? parts.slice(0, -1) : parts };
}

/** What the asked parts are where the row only names them; undefined when they do not fit. The rest of a greedy path is not among them (`restOf`). */
function paramsIn({ row, parts }: Parts<Place>, asked: readonly string[]): Record<string, string> | undefined {
  if (parts.some(({ text, name }, index) => (name === undefined ? asked[index] !== text : !asked[index]))) return undefined;
  if (row.greedy && asked.slice(parts.length).join('') === '') return undefined;
  const params: Record<string, string> = {};
  for (const [index, { name }] of parts.entries()) if (name !== undefined) params[name] = asked[index] ?? '';
  return params;
}

/** The path as gateways take it, which have one name for all the rest of a path. */
export function routedPath({ path, greedy }: Pick<Place, 'path' | 'greedy'>): string {
  return greedy ? path.replace(/\{\w+\}$/, '{proxy+}') : path;
}

/** What a greedy path calls the rest, and what a request has there; nothing of other paths. */
export function restOf({ path, greedy }: Pick<Place, 'path' | 'greedy'>, asked: string): Record<string, string> {
  if (!greedy) return {};
  const start = path.lastIndexOf('{');
  return { [path.slice(start + 1, -1)]: asked.slice(start) };
}
