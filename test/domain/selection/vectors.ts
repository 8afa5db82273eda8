/** The published and computed cases of a selection, read as a file of `tollgate select` is read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SelectionProblem } from '#domain/selection/problem.ts';
import { readWritten } from '#domain/selection/written.ts';

type Json = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: what is expected has another shape in each kind of case
export type Expected = any;

export interface Case {
  readonly title: string;
  readonly problem: SelectionProblem;
  readonly entry: Json;
  readonly expected: Expected;
}

const file = JSON.parse(readFileSync(join(import.meta.dirname, 'vectors.json'), 'utf8')) as Record<string, Json[]> & {
  selectionItems: Json;
};
/** What an entry says of its case and not of its problem. */
const about = new Set(['id', 'source', 'expected', 'verified', 'note', 'within', 'uncertainty', '_']);

export function casesOf(kind: string): Case[] {
  return (file[kind] ?? []).filter(entry => 'expected' in entry).map(caseOf);
}

export const caseNamed = (kind: string, id: string): Case => {
  const found = casesOf(kind).find(entry => entry.title === id);
  if (!found) throw new Error(`there is no case ${id}`);
  return found;
};

function caseOf(entry: Json): Case {
  const items = typeof entry.items === 'string' ? file.selectionItems[entry.items] : entry.items;
  const stated = Object.fromEntries(Object.entries(entry).filter(([key]) => !about.has(key)));
  const written = withPeople({ ...stated, items });
  const read = readWritten(written);
  if (!read.ok) throw new Error(`${entry.id ?? entry.source}: ${JSON.stringify(read.faults)}`);
  return { title: String(entry.id ?? entry.source), problem: read.problem, entry, expected: entry.expected };
}

/** One case lists the people that each item needs beside the items. */
function withPeople(written: Json): Json {
  const { people, items, ...rest } = written as { people?: Record<string, number>; items: Record<string, Json> };
  if (!people) return written;
  const staffed = Object.entries(items).map(([id, item]) => [id, { ...item, needs: { people: people[id] ?? 0 } }]);
  return { ...rest, items: Object.fromEntries(staffed) };
}

/** Unordered, for comparing sets. */
export const asSet = (ids: Iterable<string>): string => [...ids].sort().join(' ');
