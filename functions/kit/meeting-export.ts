/**
 * A meeting's whole history as one file: its own, those of the rounds and selections that ever stood on its agenda, the anchors that vouch for them and
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
import { exportedLog } from './public-log/export-log.ts';

export async function exportOfMeeting({ id }: Meeting, app: App): Promise<Answer<'export-meeting'>> {
  const own = streamOf('meeting', id);
  const commits = await storedHistory(app, own);
  const streams: { stream: StreamId; commits: readonly StoredEntry[] }[] = [{ stream: own, commits }];
  for (const stream of agendaStreams(commits.flatMap(({ facts }) => facts as MeetingFact[]))) {
    const entries = await storedHistory(app, stream);
    if (entries.length > 0 && !(stream.startsWith('review/') && keepsBallots(stream, entries)))
      streams.push({ stream, commits: entries });
  }
  const names = streams.map(({ stream }) => stream);
  const anchors = (await app.ports.checkpoints.find(names)).map(({ at, heads }) => ({
    at,
    heads: heads.filter(head => names.includes(head.stream)),
  }));
  const log = await exportedLog(app, names);
  const exportedAt = app.ports.clock.now();
  return { format: 'tollgate-export/1', meeting: id, exportedAt, streams, anchors, ...(log && { log }) };
}
