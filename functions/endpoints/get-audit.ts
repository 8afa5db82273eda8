/** What was refused in an office, what its auditors read, or which sign-ins failed, newest first; as a table the newest ten thousand entries. */
import { type AuditEntry, auditEntryOf } from '#api/answers/audit.ts';
import { streamOf } from '#domain/aggregates.ts';
import type { AuditFact } from '#domain/audit/facts.ts';
import { upcastAudit } from '#domain/audit/upcast.ts';
import type { Commit } from '#domain/history/commit.ts';
import { requireAuditSeen } from '#domain/office/permissions.ts';
import type { App } from '../kit/app.ts';
import type { Table } from '../kit/csv.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { historyPlace } from '../kit/history.ts';
import { refused } from '../kit/problem.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

type Kind = AuditEntry['kind'];

/** Entries that a table has at most. */
const mostInTable = 10_000;

export const endpoint = defineEndpoint('get-audit', async ({ params, query, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const no = requireAuditSeen(office, { actor });
  if (no) throw refused(no.refusal);
  const { kind, limit, cursor } = query;
  const before = cursor === undefined ? Number.POSITIVE_INFINITY : historyPlace(cursor);
  const { items, next } = await entriesBefore(app, { office: params.id, kind, before, limit });
  return {
    body: { items, ...(next !== undefined && { cursor: next }) },
    table: () => tableOf(app, { office: params.id, kind }),
  };
});

interface Asked {
  readonly office: string;
  readonly kind: Kind;
  readonly before: number;
  readonly limit: number;
}

/** One read of `limit` entries; those of the other kind are left out, so a page may be shorter. */
async function entriesBefore(app: App, { office, kind, before, limit }: Asked): Promise<{ items: AuditEntry[]; next?: string }> {
  const { seq } = await app.states.current('audit', office);
  const last = Math.min(seq, before - 1);
  const from = Math.max(0, last - limit);
  if (last <= 0) return { items: [] };
  const commits = await app.ports.facts.read(streamOf('audit', office), from, last - from);
  const items = commits
    .flatMap(entriesIn)
    .filter(entry => entry.kind === kind)
    .toReversed();
  return from > 0 ? { items, next: String(from + 1) } : { items };
}

const entriesIn = (commit: Commit) =>
  commit.facts.map(fact => auditEntryOf(upcastAudit(fact as AuditFact), { at: commit.at, seq: commit.seq }));

async function tableOf(app: App, { office, kind }: Pick<Asked, 'office' | 'kind'>): Promise<Table> {
  const { items } = await entriesBefore(app, { office, kind, before: Number.POSITIVE_INFINITY, limit: mostInTable });
  return {
    name: `${kind}-${office}`,
    rows: [
      ['at', 'hour', 'who', 'operation', 'subject', 'count', 'code', 'why', 'entry'],
      ...items.map(({ at, hour, who, operation, subject, count, code, why, seq }) => [
        ...[at, hour, who, operation, subject, count, code, why, seq],
      ]),
    ],
  };
}
