/**
 * Everything that somebody might do to an exported history, one tampering at a time: to each entry, to each history, to the envelope and to the anchors. Some
 * of the forgers recompute every digest (`anew`), as whoever owns the tables could.
 */
import type { Commit } from '#domain/history/commit.ts';
import type { NamedExport } from '#domain/verification/exported.ts';
import { sealedAnew } from '../sealed-anew.ts';

export interface Tampering {
  /** What was done, as it is counted. */
  readonly kind: string;
  readonly exported: NamedExport;
  /** The history that must be named. */
  readonly stream: string;
  /** The entry that must be named; absent where the history as a whole, or a later entry, may be. */
  readonly seq?: number;
}

const longAgo = '2020-01-01T00:00:00.000Z';
/** Another digit or letter in the place of the first one. */
const flipped = (text: string) => `${text.startsWith('0') ? '1' : '0'}${text.slice(1)}`;

/** A change of one field of an entry, as one flipped character or number makes it. */
const flips: Readonly<Record<string, (commit: Commit) => Commit>> = {
  instant: commit => ({ ...commit, at: flipped(commit.at) }),
  person: commit => ({ ...commit, actor: { ...commit.actor, id: `${commit.actor.id}x` } }),
  'kind of actor': commit => ({
    ...commit,
    actor: { ...commit.actor, kind: commit.actor.kind === 'system' ? 'person' : 'system' },
  }),
  command: commit => ({ ...commit, command: flipped(commit.command) }),
  content: commit => ({ ...commit, content: commit.content === '' ? '0' : flipped(commit.content) }),
  facts: commit => ({ ...commit, facts: [...commit.facts, { type: 'noted' }] }),
  previous: commit => ({ ...commit, previous: flipped(commit.previous) }),
  digest: commit => ({ ...commit, digest: flipped(commit.digest) }),
  number: commit => ({ ...commit, seq: commit.seq + 1 }),
};

/** Of each entry of each history. */
export function* ofEntries(exported: NamedExport): Generator<Tampering> {
  for (const [at, { stream, commits }] of exported.streams.entries()) {
    const made = (kind: string, changed: readonly Commit[], seq?: number): Tampering => ({
      ...{ kind, stream, ...(seq !== undefined && { seq }) },
      exported: { ...exported, streams: exported.streams.with(at, { stream, commits: changed }) },
    });
    for (const [index, commit] of commits.entries()) {
      const { seq } = commit;
      for (const [field, flip] of Object.entries(flips)) yield made(`flipped ${field}`, commits.with(index, flip(commit)), seq);
      const other = { ...commit, at: longAgo };
      yield made('dropped', commits.toSpliced(index, 1));
      yield made('cut off', commits.slice(0, index));
      yield made('doubled', commits.toSpliced(index, 0, commit));
      yield made('regrown', sealedAnew(commits.with(index, other)));
      yield made('forked', sealedAnew([...commits.slice(0, index), other]));
      yield made('regrown without it', renumbered(commits.toSpliced(index, 1)));
      yield made('regrown with one more', renumbered(commits.toSpliced(index, 0, other)));
      const next = commits[index + 1];
      if (!next) continue;
      yield made('swapped', commits.toSpliced(index, 2, next, commit));
      yield made('reordered and regrown', renumbered(commits.toSpliced(index, 2, next, commit)));
      yield made('reversed from there', [...commits.slice(0, index), ...commits.slice(index).reverse()]);
    }
  }
}

function renumbered(commits: readonly Commit[]): Commit[] {
  return sealedAnew(commits.map((commit, index) => ({ ...commit, seq: index + 1 })));
}

/** Of each history as a whole; `others` are histories of other exports. */
export function* ofHistories(exported: NamedExport, others: readonly NamedExport['streams'][number][]): Generator<Tampering> {
  const with_ = (streams: NamedExport['streams']) => ({ ...exported, streams });
  for (const [at, history] of exported.streams.entries()) {
    const { stream, commits } = history;
    yield { kind: 'history left out', stream, exported: with_(exported.streams.toSpliced(at, 1)) };
    yield { kind: 'history twice', stream, exported: with_([...exported.streams, history]) };
    const forged = { stream, commits: sealedAnew(commits.map(commit => ({ ...commit, at: longAgo }))) };
    yield { kind: 'history twice, one of them forged', stream, exported: with_([...exported.streams, forged]) };
    for (const other of others) {
      yield { kind: 'history of something else', stream: other.stream, exported: with_([...exported.streams, other]) };
      const replaced = sealedAnew(other.commits.map(commit => ({ ...commit, stream })));
      yield { kind: 'history replaced', stream, exported: with_(exported.streams.with(at, { stream, commits: replaced })) };
    }
  }
}

type Head = NamedExport['anchors'][number]['heads'][number];

/** Of each anchored head, and of the anchors as a whole. `signedBy` signs as a thief with another key would. */
export function* ofAnchors(exported: NamedExport, signedBy: (at: string, head: Head) => Head): Generator<Tampering> {
  const [own = ''] = exported.streams.map(({ stream }) => stream);
  for (const [at, anchor] of exported.anchors.entries())
    for (const [index, head] of anchor.heads.entries()) {
      const made = (kind: string, changed: Head, instant = anchor.at): Tampering => ({
        ...{ kind, stream: head.stream, seq: changed.seq },
        exported: { ...exported, anchors: exported.anchors.with(at, { at: instant, heads: anchor.heads.with(index, changed) }) },
      });
      yield made('anchor of another content', { ...head, digest: flipped(head.digest) });
      yield made('anchor of a later entry', { ...head, seq: head.seq + 1 });
      yield made('anchor signed by another key', signedBy(anchor.at, head));
      yield made('anchor without its signature', { ...head, signature: undefined });
      yield made('anchor with a flipped signature', {
        ...head,
        signature: head.signature && { ...head.signature, value: `A${head.signature.value.slice(1)}` },
      });
    }
  yield { kind: 'anchors emptied', stream: own, exported: { ...exported, anchors: [] } };
  yield {
    kind: 'anchors without heads',
    stream: own,
    exported: { ...exported, anchors: exported.anchors.map(({ at }) => ({ at, heads: [] })) },
  };
}
