/** The lists of endpoints, tasks and schedules are complete: each is in its list once, under the name of its file, and says what it does. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { answers } from '#api/answers.ts';
import { type RequestShape, requests } from '#api/requests.ts';
import { routes } from '#api/routes.ts';
import { schedules } from '#api/schedules.ts';
import { tasks } from '#api/tasks.ts';
import { root } from './read-imports.ts';

interface Row {
  readonly id: string;
  readonly summary: string;
}

const lists: Record<string, readonly Row[]> = {
  endpoints: routes,
  tasks: Object.entries(tasks).map(([id, { summary }]) => ({ id, summary })),
  schedule: schedules,
};

/** A file of an endpoint, a task or a schedule exports it under that name. */
const exported = (module: object): unknown =>
  Object.entries(module).find(([name]) => /^(endpoint|task|schedule)$/.test(name))?.[1];

/** The handlers of a folder by file name. */
async function handlersIn(name: string): Promise<Map<string, { readonly id?: unknown }>> {
  const folder = join(root, 'functions', name);
  const handlers = new Map<string, object>();
  for (const file of readdirSync(folder).filter(each => each.endsWith('.ts'))) {
    const found = exported((await import(join(folder, file))) as object);
    if (found !== undefined) handlers.set(file.replace('.ts', ''), found as object);
  }
  return handlers;
}

/** The names in braces in a path. */
const braces = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '');
const shapeOf = (id: keyof typeof requests): RequestShape => requests[id];

describe.each(Object.keys(lists))('endpoints of %s', folder => {
  const rows = lists[folder] ?? [];

  it(`every endpoint of ${folder} is in the manifest once, under the name of its file`, async () => {
    const handlers = await handlersIn(folder);
    expect(rows.map(row => row.id).sort()).toEqual([...handlers.keys()].sort());
    for (const row of rows) expect(handlers.get(row.id)?.id).toBe(row.id);
  });

  it.each([...rows])('$id says what it does, in a sentence of its own', ({ id, summary }) => {
    expect(summary.length).toBeGreaterThan(7);
    expect(rows.filter(other => other.id !== id).map(other => other.summary)).not.toContain(summary);
  });
});

describe('endpoints of HTTP', () => {
  it('each endpoint of HTTP has a method and path of its own', () => {
    const ways = routes.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`);
    expect(new Set(ways).size).toBe(ways.length);
    for (const { path } of routes) expect(path).toMatch(/^(\/scim\/v2\/[A-Za-z]+(\/\{id\})?|(\/[a-z0-9.-]+|\/\{[a-z]+\})+)$/);
  });

  it.each([...routes])('$id ($method $path) checks all that varies, and describes its answer', ({ id, path }) => {
    const { params, query, body } = shapeOf(id);
    expect(Object.keys(params.shape).sort()).toEqual(braces(path).sort());
    for (const schema of [answers[id], query, body]) expect(schema).toBeInstanceOf(z.ZodType);
  });

  it.each(routes.filter(row => !['GET', 'DELETE'].includes(row.method)))('P15: $id has a shape for its body', ({ id }) => {
    expect(shapeOf(id).body).not.toBeInstanceOf(z.ZodUndefined);
  });

  it.each(routes.filter(row => row.method === 'GET'))('$id takes no body, for it changes nothing', ({ id }) => {
    expect(shapeOf(id).body).toBeInstanceOf(z.ZodUndefined);
  });

  it('only endpoints that show nothing of an office are open without sign-in, and those behind a secret address', () => {
    expect(routes.filter(row => row.open).map(row => row.path)).toEqual([
      '/healthz',
      '/openapi.json',
      '/v1/asyncapi.json',
      '/v1/sign-in',
      '/v1/set-up',
      '/v1/set-up/code',
      '/v1/set-up',
      '/v1/calendar/{office}/{file}',
      '/v1/decisions/{office}/{file}',
      '/v1/log/checkpoint',
      '/v1/log/tile/{tile}',
    ]);
  });
});

describe('endpoints of the workflows and of time', () => {
  it.each(Object.entries(tasks))('%s checks its input', (_id, row) => {
    expect(row.input).toBeInstanceOf(z.ZodType);
  });

  it('schedules come at intervals of whole minutes', () => {
    for (const row of schedules) expect(Number.isInteger(row.everyMinutes) && row.everyMinutes >= 1, row.id).toBe(true);
  });
});
