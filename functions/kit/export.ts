/**
 * A project's whole history as one file: its own stream, its reviews', and their place in the public log. Verify: domain/history/verify.ts.
 * A round whose ballots are hidden joins when it is decided, and never when it ends in another way: the file does not tell what the page keeps.
 */

import { streamOf } from '#domain/aggregates.ts';
import type { Anchor } from '#domain/history/chain-head.ts';
import type { Commit, StreamId } from '#domain/history/commit.ts';
import type { ExportedLog } from '#domain/history/log/exported.ts';
import type { ProjectFact } from '#domain/project/facts.ts';
import { review } from '#domain/review/decide.ts';
import { ballotsAreHidden } from '#domain/review/visibility.ts';
import type { App } from './app.ts';
import { storedHistory } from './history.ts';
import { blank, foldCommits } from './loaded.ts';
import { type ExportedStream, sealedExport } from './sealed-export.ts';

export interface ProjectExport {
  readonly format: 'tollgate-export/1';
  readonly project: string;
  readonly exportedAt: string;
  readonly streams: readonly ExportedStream[];
  readonly anchors: readonly Anchor[];
  readonly log?: ExportedLog | undefined;
}

export async function exportOf(app: App, project: string, since?: number): Promise<ProjectExport> {
  const own = await storedHistory(app, streamOf('project', project));
  const reviews = own.flatMap(commit =>
    (commit.facts as ProjectFact[]).flatMap(fact => (fact.type === 'gate-requested' ? [streamOf('review', fact.review)] : [])),
  );
  const streams = [{ stream: streamOf('project', project), commits: own }];
  for (const stream of reviews) {
    const commits = await storedHistory(app, stream);
    if (commits.length > 0 && !keepsBallots(stream, commits)) streams.push({ stream, commits });
  }
  return { project, ...(await sealedExport(app, streams, since)) };
}

/** Whether nobody but those who cast them ever sees the ballots of this round as it stands. */
export function keepsBallots(stream: StreamId, commits: readonly Commit[]): boolean {
  const { state } = foldCommits<'review'>(review, blank<'review'>(review, stream), commits);
  return state.id !== undefined && ballotsAreHidden(state);
}
