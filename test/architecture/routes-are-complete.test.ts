/** The list of endpoints is complete: every endpoint is in it once, and every row opens an endpoint that says what it is and checks what it gets. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { routes, schedules, tasks } from '#api/routes.ts';
import { root } from './read-imports.ts';

interface AnyEndpoint {
  readonly summary?: unknown;
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly answer?: unknown;
  readonly input?: unknown;
  readonly handle?: unknown;
}

interface Row {
  readonly id: string;
  readonly load: () => Promise<object>;
}

const lists: Record<string, readonly Row[]> = {
  http: routes,
  tasks: tasks.map(({ task, load }) => ({ id: task, load })),
  schedule: schedules,
};

/** A file of an endpoint, a task or a schedule exports it under that name. */
const exported = (module: object): unknown =>
  Object.entries(module).find(([name]) => /^(endpoint|task|schedule)$/.test(name))?.[1];
const opened = async (row: Pick<Row, 'load'>) => exported(await row.load()) as AnyEndpoint;

/** The endpoints of a folder by file name. */
async function endpointsIn(kind: string): Promise<Map<string, unknown>> {
  const folder = join(root, 'functions', folders[kind] ?? kind);
  const endpoints = new Map<string, unknown>();
  for (const file of readdirSync(folder).filter(name => name.endsWith('.ts'))) {
    const found = exported((await import(join(folder, file))) as object);
    if (found !== undefined) endpoints.set(file.replace('.ts', ''), found);
  }
  return endpoints;
}

const folders: Record<string, string> = { http: 'endpoints' };

/** The names in braces in a path. */
const braces = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '');

function field(endpoint: AnyEndpoint, name: 'params' | 'query' | 'body'): string[] {
  const schema = endpoint[name];
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

describe.each(Object.keys(lists))('endpoints of %s', kind => {
  const rows = lists[kind] ?? [];

  it(`every endpoint of ${kind} is in the manifest once, under the name of its file`, async () => {
    const endpoints = await endpointsIn(kind);
    expect(rows.map(row => row.id).sort()).toEqual([...endpoints.keys()].sort());
    for (const row of rows) expect(await opened(row), row.id).toBe(endpoints.get(row.id));
  });

  it.each([...rows])('$id says what it does, in a sentence of its own', async row => {
    const endpoint = await opened(row);
    expect(endpoint.handle).toBeTypeOf('function');
    expect(String(endpoint.summary).length).toBeGreaterThan(7);
    const others = await Promise.all(rows.filter(other => other.id !== row.id).map(opened));
    expect(others.map(other => other.summary)).not.toContain(endpoint.summary);
  });
});

describe('endpoints of HTTP', () => {
  it('each endpoint of HTTP has a method and path of its own', () => {
    const ways = routes.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`);
    expect(new Set(ways).size).toBe(ways.length);
    for (const { path } of routes) expect(path).toMatch(/^(\/[a-z0-9.-]+|\/\{[a-z]+\})+$/);
  });

  it.each([...routes])('$id ($method $path) checks all that varies, and describes its answer', async row => {
    const endpoint = await opened(row);
    expect(field(endpoint, 'params').sort()).toEqual(braces(row.path).sort());
    expect(endpoint.answer).toBeInstanceOf(z.ZodType);
    for (const schema of [endpoint.params, endpoint.query, endpoint.body])
      if (schema !== undefined) expect(schema).toBeInstanceOf(z.ZodType);
  });

  it.each(routes.filter(row => row.method !== 'GET'))('P15: $id has a shape for its body', async row => {
    expect((await opened(row)).body).toBeInstanceOf(z.ZodType);
  });

  it.each(routes.filter(row => row.method === 'GET'))('$id takes no body, for it changes nothing', async row => {
    expect((await opened(row)).body).toBeUndefined();
  });

  it('only endpoints that show nothing of an office are open without sign-in', () => {
    expect(routes.filter(row => row.open).map(row => row.path)).toEqual(['/healthz', '/openapi.json', '/v1/sign-in']);
  });
});

describe('endpoints of the workflows and of time', () => {
  it.each([...tasks])('$task checks its input', async row => {
    expect((await opened(row)).input).toBeInstanceOf(z.ZodType);
  });

  it('schedules come at intervals of whole minutes', () => {
    for (const row of schedules) expect(Number.isInteger(row.everyMinutes) && row.everyMinutes >= 1, row.id).toBe(true);
  });
});
