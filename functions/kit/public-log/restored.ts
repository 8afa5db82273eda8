/**
 * A store that was put back to an earlier day has lost the end of the log's order; what was published has not. The order is taken back out of the log's
 * own files, commit by commit, so that the log goes on where every auditor knows it: what was stored later and is lost stays on record as lost.
 */
import { sameBytes } from '#domain/history/log/bytes.ts';
import type { Leaf } from '#domain/history/log/leaf.ts';
import type { LogFiles } from '#domain/history/log/ports.ts';
import { commitOf, endAt, type LogEnd, sequencedIn } from '#domain/history/log/sequenced.ts';
import { isSignedBy } from '#domain/history/log/signing.ts';
import type { App } from '../app.ts';
import { log } from '../log.ts';
import { forgetMark, noteCommit } from './places.ts';
import { publishedAt, verifierOf } from './publish.ts';
import { entriesBetween } from './tiles.ts';

/** The end of the log with what its files hold beyond it; undefined when another host is at it. Throws when the files hold another log. */
export async function continuedByFiles({ ports }: Pick<App, 'ports'>, from: LogEnd): Promise<LogEnd | undefined> {
  let end = from;
  for (;;) {
    const published = await publishedAt(ports, end.commits + 1);
    if (!published) return end;
    const { checkpoint, note } = published;
    await forgetMark(ports);
    const { origin } = checkpoint;
    const leaves = await leavesBetween(ports.logFiles, end.tree.size, checkpoint.size);
    const commit = commitOf({ ...end, origin: end.commits === 0 ? origin : end.origin }, leaves, ports.clock.now());
    const same = end.commits === 0 || end.origin === origin;
    const isOurs = isSignedBy(note, await verifierOf(ports, origin)) === true;
    if (!same || !isOurs || !sameBytes(sequencedIn(commit).head.root, checkpoint.root))
      throw new Error(`the checkpoint ${published.commit} that was published is not one of this log: nothing is added`);
    if ((await ports.facts.append(commit)) === 'taken') return undefined;
    log.warn('an entry of the public log was lost and taken back out of its files', { commit: published.commit });
    await noteCommit(ports, commit);
    end = endAt(commit);
  }
}

async function leavesBetween(files: Pick<LogFiles, 'get'>, start: number, end: number): Promise<readonly Leaf[]> {
  const entries = await entriesBetween(files, { start, end }, end);
  return entries.map(entry => {
    const [stream, seq, digest] = JSON.parse(new TextDecoder().decode(entry)) as [string, number, string];
    return { stream, seq, digest };
  });
}
