/**
 * Stands in for vitest in the tests that judge mutants: they are collected instead of run, so that the same ones can be run again for each
 * mutant without loading anything again. Knows as much of `describe` and `test` as the tests of the domain use.
 */
import { expect } from 'vitest';

export { expect };

export interface Collected {
  readonly name: string;
  readonly run: () => unknown;
}

export const tests: Collected[] = [];

type Body = (...row: unknown[]) => unknown;

function bodyOf(rest: readonly unknown[]): Body {
  return rest.find((one): one is Body => typeof one === 'function') ?? (() => undefined);
}

/** A row of a table as the parameters of a test. */
function parametersOf(row: unknown): readonly unknown[] {
  return Array.isArray(row) ? row : [row];
}

/** What is done around each test of a file or of a group in it. */
interface Scope {
  readonly outer?: Scope | undefined;
  readonly before: Body[];
  readonly after: Body[];
}

let scope: Scope = { before: [], after: [] };

/** Begins a file: what it does around its tests is done around no other's. */
export function beginFile(): void {
  scope = { before: [], after: [] };
}

export function beforeEach(body: Body): void {
  scope.before.push(body);
}

export function afterEach(body: Body): void {
  scope.after.push(body);
}

/** Once, before the first test that runs. */
export function beforeAll(body: Body): void {
  let done: Promise<unknown> | undefined;
  scope.before.push(() => {
    done ??= Promise.resolve(body());
    return done;
  });
}

/** Left out: what a file holds on to is given back when the process ends. */
export function afterAll(): void {}

function around(inner: Scope, body: Body): () => Promise<void> {
  const scopes: Scope[] = [];
  for (let one: Scope | undefined = inner; one; one = one.outer) scopes.push(one);
  return async () => {
    for (const { before } of scopes.toReversed()) for (const hook of before) await hook();
    try {
      await body();
    } finally {
      for (const { after } of scopes) for (const hook of after) await hook();
    }
  };
}

function collect(name: string, ...rest: unknown[]): void {
  tests.push({ name, run: around(scope, bodyOf(rest)) });
}

function group(_name: string, ...rest: unknown[]): void {
  within(() => bodyOf(rest)());
}

function within(body: () => unknown): void {
  const outer = scope;
  scope = { outer, before: [], after: [] };
  body();
  scope = outer;
}

export const test = Object.assign(collect, {
  each:
    (table: readonly unknown[]) =>
    (name: string, ...rest: unknown[]) => {
      for (const row of table) collect(name, () => bodyOf(rest)(...parametersOf(row)));
    },
});

export const describe = Object.assign(group, {
  each:
    (table: readonly unknown[]) =>
    (_name: string, ...rest: unknown[]) => {
      for (const row of table) within(() => bodyOf(rest)(...parametersOf(row)));
    },
});

export const it = test;
