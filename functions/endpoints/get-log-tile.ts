/** Hashes of the public log by the name of their tile. What a name means never changes, so that whoever reads it may keep it for ever. */
import { toBase64 } from '#domain/history/log/bytes.ts';
import { tileIn } from '#domain/history/log/tiles.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { notFound } from '../kit/problem.ts';
import { hashesOfTile } from '../kit/public-log/tiles.ts';

export const endpoint = defineEndpoint('get-log-tile', async ({ params }, { ports }) => {
  const tile = tileIn(`tile/${params.tile}`);
  // Bundles of entries name histories, those of all offices: they are not for everybody.
  const hashes = tile && tile.level !== 'entries' ? await hashesOfTile(ports.logFiles, tile) : undefined;
  if (!hashes) throw notFound();
  return { body: toBase64(hashes), headers: { 'cache-control': 'public, max-age=31536000, immutable' } };
});
