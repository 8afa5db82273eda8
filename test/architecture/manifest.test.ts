/** The list of doors is complete: every door is in it once, and every row opens a door that says what it is and checks what it gets. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { httpDoors, scheduleDoors, taskDoors } from '#api/routes.ts';
import { root } from './cruise.ts';

interface AnyDoor {
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
  readonly load: () => Promise<{ door: unknown }>;
}

const lists: Record<string, readonly Row[]> = {
  http: httpDoors,
  tasks: taskDoors.map(({ task, load }) => ({ id: task, load })),
  schedule: scheduleDoors,
};

const opened = async (row: Row) => (await row.load()).door as AnyDoor;

/** The doors of a folder by file name. */
async function doorsIn(room: string): Promise<Map<string, unknown>> {
  const folder = join(root, 'functions', room);
  const doors = new Map<string, unknown>();
  for (const file of readdirSync(folder).filter(name => name.endsWith('.ts'))) {
    const module = (await import(join(folder, file))) as { door?: unknown };
    if (module.door !== undefined) doors.set(file.replace('.ts', ''), module.door);
  }
  return doors;
}

/** The names in braces in a path. */
const braces = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '');

function field(door: AnyDoor, name: 'params' | 'query' | 'body'): string[] {
  const schema = door[name];
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

describe.each(Object.keys(lists))('doors of %s', room => {
  const rows = lists[room] ?? [];

  it('are all in the manifest, each once, under the name of its file', async () => {
    const doors = await doorsIn(room);
    expect(rows.map(row => row.id).sort()).toEqual([...doors.keys()].sort());
    for (const row of rows) expect(await opened(row), row.id).toBe(doors.get(row.id));
  });

  it.each([...rows])('$id says what it does, in a sentence of its own', async row => {
    const door = await opened(row);
    expect(door.handle).toBeTypeOf('function');
    expect(String(door.summary).length).toBeGreaterThan(7);
    const others = await Promise.all(rows.filter(other => other.id !== row.id).map(opened));
    expect(others.map(other => other.summary)).not.toContain(door.summary);
  });
});

describe('doors of HTTP', () => {
  it('have a way of their own each', () => {
    const ways = httpDoors.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`);
    expect(new Set(ways).size).toBe(ways.length);
    for (const { path } of httpDoors) expect(path).toMatch(/^(\/[a-z0-9.-]+|\/\{[a-z]+\})+$/);
  });

  it.each([...httpDoors])('$id ($method $path) checks all that varies, and describes its answer', async row => {
    const door = await opened(row);
    expect(field(door, 'params').sort()).toEqual(braces(row.path).sort());
    expect(door.answer).toBeInstanceOf(z.ZodType);
    for (const schema of [door.params, door.query, door.body]) if (schema !== undefined) expect(schema).toBeInstanceOf(z.ZodType);
  });

  it.each(httpDoors.filter(row => row.method !== 'GET'))('P15: $id has a shape for its body', async row => {
    expect((await opened(row)).body).toBeInstanceOf(z.ZodType);
  });

  it.each(httpDoors.filter(row => row.method === 'GET'))('$id takes no body, for it changes nothing', async row => {
    expect((await opened(row)).body).toBeUndefined();
  });

  it('are open without sign-in where nothing of an office is to be seen, and nowhere else', () => {
    expect(httpDoors.filter(row => row.open).map(row => row.path)).toEqual(['/healthz', '/openapi.json', '/v1/sign-in']);
  });
});

describe('doors of the workflows and of time', () => {
  it.each([...taskDoors])('$task checks its input', async row => {
    expect(((await row.load()).door as AnyDoor).input).toBeInstanceOf(z.ZodType);
  });

  it('come at intervals of whole minutes', () => {
    for (const row of scheduleDoors) expect(Number.isInteger(row.everyMinutes) && row.everyMinutes >= 1, row.id).toBe(true);
  });
});
