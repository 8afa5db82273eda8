/** What makes histories an export that verifies without us: their entries as they are stored, and their place in the public log. */
import type { Anchor, AnchorSigner, ChainHead } from '#domain/history/chain-head.ts';
import type { StreamId } from '#domain/history/commit.ts';
import type { ExportedLog } from '#domain/history/log/exported.ts';
import { signedText } from '#domain/history/signature.ts';
import type { App } from './app.ts';
import { type StoredEntry, storedHistory } from './history.ts';
import { exportedLog } from './public-log/export-log.ts';

export interface ExportedStream {
  readonly stream: StreamId;
  readonly commits: readonly StoredEntry[];
}

/** `anchors` say to verifiers that do not know the log how far it holds each history; empty where nobody signs them. `since`: leaves of an older checkpoint of which the export shows that the log only grew. */
export async function sealedExport(app: App, streams: readonly ExportedStream[], since?: number) {
  const names = streams.map(({ stream }) => stream);
  const log = await exportedLog(app, names, since);
  const exportedAt = app.ports.clock.now();
  const anchors = await anchorsOf({ streams, log, at: exportedAt }, app.ports.anchorSigner);
  return { format: 'tollgate-export/1' as const, exportedAt, streams, anchors, ...(log && { log }) };
}

export async function singleExport(app: App, stream: StreamId, since?: number) {
  return sealedExport(app, [{ stream, commits: await storedHistory(app, stream) }], since);
}

interface ToAnchor {
  readonly streams: readonly ExportedStream[];
  readonly log: ExportedLog | undefined;
  readonly at: string;
}

/** One, of the last entry of each history that the log holds. */
async function anchorsOf({ streams, log, at }: ToAnchor, signer: AnchorSigner | undefined): Promise<readonly Anchor[]> {
  if (!signer || !log) return [];
  const held = new Map(log.entries.map(({ stream, leaves }) => [stream, leaves.length]));
  const heads = streams.flatMap(({ stream, commits }): ChainHead[] => {
    const last = commits[(held.get(stream) ?? 0) - 1];
    return last ? [{ stream, seq: last.seq, digest: last.digest }] : [];
  });
  if (heads.length === 0) return [];
  const signed = heads.map(async head => ({ ...head, signature: await signer.sign(signedText(at, head)) }));
  return [{ at, heads: await Promise.all(signed) }];
}
