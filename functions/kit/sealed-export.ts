/** What makes histories an export that verifies without us: their entries as they are stored, and their place in the public log. */
import type { StreamId } from '#domain/history/commit.ts';
import type { App } from './app.ts';
import { type StoredEntry, storedHistory } from './history.ts';
import { exportedLog } from './public-log/export-log.ts';

export interface ExportedStream {
  readonly stream: StreamId;
  readonly commits: readonly StoredEntry[];
}

/** `anchors` are of earlier versions, which signed heads beside the log; none are made any more. `since`: leaves of an older checkpoint of which the export shows that the log only grew. */
export async function sealedExport(app: App, streams: readonly ExportedStream[], since?: number) {
  const names = streams.map(({ stream }) => stream);
  const log = await exportedLog(app, names, since);
  const exportedAt = app.ports.clock.now();
  return { format: 'tollgate-export/1' as const, exportedAt, streams, anchors: [], ...(log && { log }) };
}

export async function singleExport(app: App, stream: StreamId, since?: number) {
  return sealedExport(app, [{ stream, commits: await storedHistory(app, stream) }], since);
}
