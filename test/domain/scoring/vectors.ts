/** The worked examples of scoring (published ones recomputed, and computed ones), read from the files beside. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Checked } from '#domain/scoring/fault.ts';
import type { Judgement } from '#domain/scoring/pairwise/judgements.ts';
import { type Priorities, prioritiesOf } from '#domain/scoring/pairwise/priorities.ts';
import { type RandomIndexTable, randomIndex, randomIndexTables } from '#domain/scoring/pairwise/random-index.ts';
import type { Rating } from '#domain/scoring/scale.ts';
import type { RatingRow } from '#domain/scoring/table.ts';

export interface Entry {
  readonly id?: string;
  readonly source: string;
  readonly tolerance?: number;
}

type File = 'weights-and-sums' | 'pairwise' | 'money' | 'explanations';

function contentOf(file: File): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`vectors/${file}.json`, import.meta.url), 'utf8')) as Record<string, unknown>;
}

/** All entries of a kind: `T` says what the test reads of them. */
export function entriesOf<T>(file: File, kind: string): readonly (Entry & T)[] {
  return contentOf(file)[kind] as readonly (Entry & T)[];
}

/** The entry with this id. */
export function entryOf<T>(file: File, kind: string, id: string): Entry & T {
  const found = entriesOf<T>(file, kind).find(entry => entry.id === id);
  if (!found) throw new Error(`${file} has no ${kind} ${id}`);
  return found;
}

/** What is no list of entries but one object. */
export function objectOf<T>(file: File, kind: string): T {
  return contentOf(file)[kind] as T;
}

export function toleranceOf(entry: Entry): number {
  return entry.tolerance ?? 5e-4;
}

/** Numbers within the tolerance, everything else the same; null is null. */
export function expectNear(actual: unknown, expected: unknown, tolerance: number, at = ''): void {
  if (typeof expected === 'number') {
    expect(typeof actual, at).toBe('number');
    expect(Math.abs((actual as number) - expected), `${at}: ${actual} is not ${expected}`).toBeLessThanOrEqual(tolerance);
  } else if (Array.isArray(expected)) {
    expect(actual, at).toHaveLength(expected.length);
    for (const [index, entry] of expected.entries()) expectNear((actual as unknown[])[index], entry, tolerance, `${at}.${index}`);
  } else if (expected !== null && typeof expected === 'object') {
    for (const [key, entry] of Object.entries(expected))
      expectNear((actual as Record<string, unknown>)[key], entry, tolerance, `${at}.${key}`);
  } else expect(actual, at).toEqual(expected);
}

/** `["a", "b", 3]` as a judgement. */
export type Triple = readonly [string, string, number | string];
export function judgementsOf(triples: readonly Triple[]): Judgement[] {
  return triples.map(([item, over, times]) => ({ item, over, times }));
}

/** The value of an answer that must be sound. */
export function sound<T>(answer: Checked<T>): T {
  if (answer.fault) throw new Error(`${answer.fault.field}: ${answer.fault.message}`);
  return answer.value;
}

export function weightsByItem({ items, weights }: Pick<Priorities, 'items' | 'weights'>): Record<string, number> {
  return Object.fromEntries(items.map((item, index) => [item, weights[index] ?? Number.NaN]));
}

/** `a/b` → the value filled in. */
export function completedOf({ completed }: Priorities): Record<string, number> {
  return Object.fromEntries(completed.map(({ item, over, times }) => [`${item}/${over}`, times]));
}

/** Labels as `randomIndex 0.9 (saaty-1980)` name a table, `randomIndex 1.35` the index itself; `as published` means that of Donegan and Dodd. */
export function ratiosOf(label: string, items: readonly string[], judgements: readonly Judgement[]): number | null {
  const [, index] = /^randomIndex ([\d.]+)/.exec(label) ?? [];
  const [, named] = /\(([a-z]+-[a-z-]*\d{4})\)/.exec(label) ?? [];
  const bySize = (Object.keys(randomIndexTables) as RandomIndexTable[]).find(
    table =>
      named === table || (named === undefined && index !== undefined && randomIndex(items.length, table) === Number(index)),
  );
  const result = sound(prioritiesOf(items, judgements, bySize ?? 'donegan-dodd-1991'));
  if (index !== undefined) expect(result.randomIndex, label).toBe(Number(index));
  return result.consistencyRatio;
}

/** `{ P1: [90, 70] }` as rows of a table. */
export function rowsOf(alternatives: Record<string, readonly Rating[]>): RatingRow[] {
  return Object.entries(alternatives).map(([id, ratings]) => ({ id, ratings }));
}
