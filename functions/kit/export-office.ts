/**
 * An office's own history as one file: who changed which standard, with the anchors that vouch for it. It verifies like a project's export
 * (domain/history/verify.ts), so nothing is left out of its entries, addresses of people neither.
 */
import type { Answer } from '#api/answers.ts';
import { streamOf } from '#domain/aggregates.ts';
import type { App } from './app.ts';
import { storedHistory } from './history.ts';
import { exportedLog } from './public-log/export-log.ts';

export async function exportOffice(app: App, office: string): Promise<Answer<'export-office'>> {
  const stream = streamOf('office', office);
  const commits = await storedHistory(app, stream);
  const anchors = await app.ports.checkpoints.find([stream]);
  const own = anchors.map(({ at, heads }) => ({ at, heads: heads.filter(head => head.stream === stream) }));
  const exportedAt = app.ports.clock.now();
  const log = await exportedLog(app, [stream]);
  return { format: 'tollgate-export/1', office, exportedAt, streams: [{ stream, commits }], anchors: own, ...(log && { log }) };
}
