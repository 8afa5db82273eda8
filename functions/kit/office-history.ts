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

export async function officeHistory(
  app: App,
  stream: StreamId,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly OfficeEntry[]> {
  const commits = await readHistory(app, stream, { limit: after + limit });
  const told: OfficeEntry[] = [];
  let office = noOffice;
  for (const commit of commits) {
    const step = withDifferences(office, commit);
    office = step.office;
    if (commit.seq > after) told.push({ ...commit, differences: step.differences });
  }
  return told;
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
    facts: entry.facts.map(fact => bare(fact) as OfficeEntry['facts'][number]),
    differences: entry.differences.map(difference => ({
      ...difference,
      fields: difference.fields.map(field => (field.field === 'email' ? { field: 'email' } : field)),
    })),
  }));
}

/** A value without any field called email, at whatever depth: people stand in several facts. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'email');
  return Object.fromEntries(kept.map(([key, inner]) => [key, bare(inner)]));
}
