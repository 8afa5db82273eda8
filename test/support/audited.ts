/** Histories as an export holds them, for tests of what is made of exports: sealed commits of a world of examples, or of facts that are given. */
import type { AuditedExport, AuditedHistory, ReportPart, Statement } from '#domain/audit-report/statement.ts';
import { type Commit, noDigest, seal } from '#domain/history/commit.ts';
import type { World } from './fixtures.ts';
import type { Happened } from './given.ts';

/** A stream of entries, chained as the store chains them. */
export function sealedHistory(stream: string, entries: readonly Happened<unknown>[]): AuditedHistory {
  const commits: Commit[] = [];
  for (const { at, actor, facts } of entries) {
    const seq = commits.length + 1;
    const previous = commits.at(-1)?.digest ?? noDigest;
    commits.push(seal({ stream, seq, at, actor, command: `c${seq}`, content: noDigest, facts, previous }));
  }
  return { stream, commits };
}

/** What the world's project and its rounds would be exported as, and its office's history. */
export function exportOfWorld(world: World): { readonly project: AuditedExport; readonly office: AuditedHistory } {
  const rounds = [...world.rounds].map(([id, { past }]) => sealedHistory(`review/${id}`, past));
  return {
    project: { exportedAt: world.now, streams: [sealedHistory('project/p1', world.project.past), ...rounds] },
    office: sealedHistory('office/pmo', world.office.past),
  };
}

export function allStatements({ statements = [], parts = [] }: ReportPart): Statement[] {
  return [...statements, ...parts.flatMap(allStatements)];
}

/** A part by its title, or by its beginning, wherever it stands. */
export function partOf(part: ReportPart, title: string): ReportPart {
  const found = [part, ...inside(part)].find(entry => entry.title === title || entry.title.startsWith(title));
  if (!found)
    throw new Error(
      `no part is called ${title}: ${inside(part)
        .map(entry => entry.title)
        .join(' | ')}`,
    );
  return found;
}

function inside({ parts = [] }: ReportPart): ReportPart[] {
  return parts.flatMap(part => [part, ...inside(part)]);
}
