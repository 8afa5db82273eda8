/** Stored commits for the log, by their position in the store: what a feed holds after a position is exactly what was stored since. */
import type { StoredCommits } from '#domain/history/log/ports.ts';
import type { FactFeed } from '#domain/ports.ts';

export function commitsOfFeed(feed: Pick<FactFeed, 'after'>): StoredCommits {
  return {
    async since(mark, limit) {
      const entries = await feed.after(mark === undefined ? 0 : positionIn(mark), limit);
      const places = entries.flatMap(({ stream, seq, commit }) => (commit ? [{ stream, seq, digest: commit.digest }] : []));
      const last = entries.at(-1)?.position;
      return { places, mark: last === undefined ? (mark ?? '0') : String(last), more: entries.length === limit };
    },
  };
}

function positionIn(mark: string): number {
  const position = Number(mark);
  if (!/^\d+$/.test(mark) || !Number.isSafeInteger(position)) throw new RangeError(`${mark} is no mark of this store`);
  return position;
}
