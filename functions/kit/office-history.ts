/** The history of an office with what each entry changed: the office is folded from its first entry on, because a difference has two sides. */
import type { OfficeHistoryEntry } from '#api/answers/history.ts';
import type { Shown } from '#api/answers/shared.ts';
import type { StreamId } from '#domain/history/commit.ts';
import { type Difference, differencesBy } from '#domain/office/differences.ts';
import { evolveOffice } from '#domain/office/evolve.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import { noOffice, type OfficeState } from '#domain/office/state.ts';
import { upcastOffice } from '#domain/office/upcast.ts';
import type { App } from './app.ts';
import { readHistory, type StoredEntry } from './history.ts';

type OfficeEntry = Shown<OfficeHistoryEntry>;

interface OfficePage {
  /** The entry at which the page before ended; 0 for the first page. */
  readonly place: number;
  readonly limit: number;
  readonly newestFirst: boolean;
}

export async function officeHistory(
  app: App,
  stream: StreamId,
  { place, limit, newestFirst }: OfficePage,
): Promise<readonly OfficeEntry[]> {
  const told = await foldedHistory(app, stream, newestFirst ? undefined : place + limit);
  if (!newestFirst) return told.slice(place);
  const before = place === 0 ? told : told.slice(0, place - 1);
  return before.slice(-limit).reverse();
}

/** The entries from the first on, so that each can say what it changed. */
async function foldedHistory(app: App, stream: StreamId, limit?: number): Promise<readonly OfficeEntry[]> {
  const commits = await readHistory(app, stream, limit === undefined ? {} : { limit });
  let office = noOffice;
  return commits.map(commit => {
    const step = withDifferences(office, commit);
    office = step.office;
    return { ...commit, facts: commit.facts.map(withoutPicture), differences: step.differences };
  });
}

/** The bytes of a logo stand in exports; in a list that people read its digest says which picture it was. */
function withoutPicture(fact: StoredEntry['facts'][number]): StoredEntry['facts'][number] {
  if (fact.type !== 'logo-set') return fact;
  const { content: _, ...rest } = fact as typeof fact & { readonly content?: string };
  return rest;
}

function withDifferences(office: OfficeState, commit: StoredEntry): { office: OfficeState; differences: readonly Difference[] } {
  let after = office;
  const differences: Difference[] = [];
  for (const stored of commit.facts as readonly OfficeFact[]) {
    differences.push(...differencesBy(after, upcastOffice(stored)));
    after = evolveOffice(after, stored, commit);
  }
  return { office: after, differences };
}

/** The same entries for readers who may not see where people are reached. */
export function withoutAddresses(entries: readonly OfficeEntry[]): readonly OfficeEntry[] {
  return entries.map(entry => ({
    ...entry,
    facts: entry.facts.map(factWithoutAddresses),
    differences: entry.differences.map(difference => ({
      ...difference,
      fields: difference.fields.map(field => (field.field === 'email' ? { field: 'email' } : field)),
    })),
  }));
}

export function factWithoutAddresses(fact: StoredEntry['facts'][number]): StoredEntry['facts'][number] {
  return bare(fact) as StoredEntry['facts'][number];
}

/** A value without any field called email or userName (which a directory makes of one), at whatever depth: people stand in several facts. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'email' && key !== 'userName');
  return Object.fromEntries(kept.map(([key, inner]) => [key, bare(inner)]));
}
