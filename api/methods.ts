/** Which methods a path takes, as the header `Allow` says it. Both hosts ask this: a method that is not among them is answered with 405. */
import type { RouteShape } from './routes/route-shape.ts';
import { routes } from './routes.ts';

type Place = Pick<RouteShape, 'method' | 'path'>;

/** The methods of a path as it stands in the rows: HEAD is there where GET is, OPTIONS everywhere. */
export function methodsOf(path: string, rows: readonly Place[] = routes): readonly string[] {
  const declared = rows.filter(row => row.path === path).map(row => row.method);
  return [...declared, ...(declared.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
}

/** The path in the rows that a request's path fits; undefined when there is none. */
export function pathOf(asked: string, rows: readonly Place[] = routes): string | undefined {
  return rows.find(({ path }) => new RegExp(`^${path.replaceAll('.', '[.]').replaceAll(/\{\w+\}/g, '[^/]+')}/?$`).test(asked))
    ?.path;
}
