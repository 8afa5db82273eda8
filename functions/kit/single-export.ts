/** The parts of an export that holds one history alone: its commits and the anchored heads that name it. */
import type { StreamId } from '#domain/history/commit.ts';
import type { App } from './app.ts';
import { storedHistory } from './history.ts';
import { exportedLog } from './public-log/export-log.ts';

export async function singleExport(app: App, stream: StreamId) {
  const { checkpoints, clock } = app.ports;
  const commits = await storedHistory(app, stream);
  const anchors = (await checkpoints.find([stream])).map(({ at, heads }) => ({
    at,
    heads: heads.filter(head => head.stream === stream),
  }));
  const log = await exportedLog(app, [stream]);
  const exportedAt = clock.now();
  return { format: 'tollgate-export/1' as const, exportedAt, streams: [{ stream, commits }], anchors, ...(log && { log }) };
}
