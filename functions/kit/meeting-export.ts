/**
 * A meeting's whole history as one file: its own, those of the rounds and selections that ever stood on its agenda, and
 * their place in the public log. A round whose ballots are hidden joins when it is decided, as in a project's export.
 */
import type { Answer } from '#api/answers.ts';
import { streamOf } from '#domain/aggregates.ts';
import type { StreamId } from '#domain/history/commit.ts';
import type { MeetingFact } from '#domain/meeting/facts.ts';
import type { Meeting } from '#domain/meeting/state.ts';
import { agendaStreams } from '#domain/verify-meeting.ts';
import type { App } from './app.ts';
import { keepsBallots } from './export.ts';
import { type StoredEntry, storedHistory } from './history.ts';
import { sealedExport } from './sealed-export.ts';

export async function exportOfMeeting(app: App, { id }: Meeting, since?: number): Promise<Answer<'export-meeting'>> {
  const own = streamOf('meeting', id);
  const commits = await storedHistory(app, own);
  const streams: { stream: StreamId; commits: readonly StoredEntry[] }[] = [{ stream: own, commits }];
  for (const stream of agendaStreams(commits.flatMap(({ facts }) => facts as MeetingFact[]))) {
    const entries = await storedHistory(app, stream);
    if (entries.length > 0 && !(stream.startsWith('review/') && keepsBallots(stream, entries)))
      streams.push({ stream, commits: entries });
  }
  return { meeting: id, ...(await sealedExport(app, streams, since)) };
}
