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

function collect(name: string, ...rest: unknown[]): void {
  const body = bodyOf(rest);
  tests.push({ name, run: () => body() });
}

function group(_name: string, ...rest: unknown[]): void {
  bodyOf(rest)();
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
      for (const row of table) bodyOf(rest)(...parametersOf(row));
    },
});
