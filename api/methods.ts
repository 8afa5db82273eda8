/** Which methods a path takes, as the header `Allow` says it. Both hosts ask this: a method that is not among them is answered with 405. */
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
  return rows.find(row => shapeOf(row).test(asked))?.path;
}

function shapeOf({ path, greedy }: Place): RegExp {
  const [named, rest] = greedy ? [path.replace(/\{\w+\}$/, ''), '.+'] : [path, ''];
  return new RegExp(`^${named.replaceAll('.', '[.]').replaceAll(/\{\w+\}/g, '[^/]+')}${rest}/?$`);
}

/** The path as gateways and routers take it, which have one name for all the rest of a path. */
export function routedPath({ path, greedy }: Pick<Place, 'path' | 'greedy'>): string {
  return greedy ? path.replace(/\{\w+\}$/, '{proxy+}') : path;
}

/** What a greedy path calls the rest, and what a request has there; nothing of other paths. */
export function restOf({ path, greedy }: Pick<Place, 'path' | 'greedy'>, asked: string): Record<string, string> {
  if (!greedy) return {};
  const start = path.lastIndexOf('{');
  return { [path.slice(start + 1, -1)]: asked.slice(start) };
}
