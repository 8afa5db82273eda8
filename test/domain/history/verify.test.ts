/** P14: whoever holds an export checks it without us: each entry, each link, each anchor and its signature; the first bad one is named. */
import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ChainHead } from '#domain/history/chain-head.ts';
import { type Commit, noDigest, seal } from '#domain/history/commit.ts';
import { canonical, digestOf } from '#domain/history/digest.ts';
import { fingerprint, isSigned, signedText } from '#domain/history/signature.ts';
import { type Exported, signers, verifyChain } from '#domain/history/verify.ts';

const at = '2026-03-02T09:00:00.000Z';
const stream = 'project/p1';

/** Three entries, each bound to the one before. */
function chain(): Commit[] {
  const commits: Commit[] = [];
  for (const seq of [1, 2, 3]) {
    const previous = commits.at(-1)?.digest ?? noDigest;
    const actor = { kind: 'person' as const, id: 'petra' };
    commits.push(seal({ stream, seq, at, actor, command: `k${seq}`, content: '', facts: [{ type: 'noted', seq }], previous }));
  }
  return commits;
}

const exported = (commits: readonly Commit[], heads: readonly ChainHead[] = []): Exported => ({
  streams: [{ stream, commits }],
  anchors: heads.length > 0 ? [{ at, heads }] : [],
});
const headOf = ({ seq, digest }: Commit): ChainHead => ({ stream, seq, digest });
const last = (commits: readonly Commit[]) => commits.at(-1) as Commit;

function pair(type: 'ec' | 'rsa' = 'ec') {
  return type === 'ec' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('rsa', { modulusLength: 2048 });
}

function signed(head: ChainHead, privateKey: KeyObject): ChainHead {
  const key = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64');
  return { ...head, signature: { key, value: sign('sha256', Buffer.from(signedText(at, head)), privateKey).toString('base64') } };
}

describe('the verification of a chain', () => {
  test('P14: a chain as it was stored has no fault', () => {
    expect(verifyChain(exported(chain()))).toBeUndefined();
  });

  test('P14: an entry that is missing is named, with what stands in its place', () => {
    expect(verifyChain(exported(chain().toSpliced(1, 1)))).toEqual({
      stream,
      seq: 2,
      why: 'entry 2 is missing; 3 stands in its place',
    });
  });

  test('P14: an entry of another stream is named, even when it is sealed anew', () => {
    const [first, ...others] = chain() as [Commit, Commit, Commit];
    const foreign = seal({ ...first, stream: 'project/p2' });
    expect(verifyChain(exported([foreign, ...others]))).toEqual({ stream, seq: 1, why: 'it belongs to project/p2' });
  });

  test('P14: an entry that was rewritten and sealed anew is named by the entry after it, which no longer continues it', () => {
    const [first, second, third] = chain() as [Commit, Commit, Commit];
    const rewritten = seal({ ...second, facts: [] });
    expect(verifyChain(exported([first, rewritten, third]))).toEqual({
      stream,
      seq: 3,
      why: 'it does not continue the entry before it',
    });
  });

  test('P14: an entry whose content was changed does not match its digest', () => {
    const commits = chain();
    expect(verifyChain(exported(commits.with(2, { ...last(commits), command: 'other' })))).toEqual({
      stream,
      seq: 3,
      why: 'its content does not match its digest',
    });
  });
});

test('P14: an entry that holds half of a character is named, for no digest covers it', () => {
  const commits = chain();
  const halved = { ...last(commits), facts: [{ type: 'noted', text: 'a\ud83d' }] };
  expect(verifyChain(exported(commits.with(2, halved)))).toMatchObject({ stream, seq: 3, why: expect.stringContaining('half') });
});

describe('an anchor outside the table', () => {
  test('P14: the anchor of an entry that was cut off, or of a stream that is gone, is not met', () => {
    const commits = chain();
    const head = headOf(last(commits));
    const missing = { stream, seq: 3, why: `an anchor of ${at} vouches for this entry, and it is missing` };
    expect(verifyChain(exported(commits, [head]))).toBeUndefined();
    expect(verifyChain(exported(commits.slice(0, 2), [head]))).toEqual(missing);
    expect(verifyChain({ streams: [], anchors: [{ at, heads: [head] }] })).toEqual(missing);
  });

  test('P14: the anchor of an entry that was rewritten vouches for another content', () => {
    const commits = chain();
    const head = { ...headOf(last(commits)), digest: 'f'.repeat(64) };
    expect(verifyChain(exported(commits, [head]))?.why).toBe(`an anchor of ${at} vouches for another content of this entry`);
  });

  test('P14: with the key that is trusted each anchor must be signed, by that key, over this head', () => {
    const commits = chain();
    const head = headOf(last(commits));
    const [ours, theirs] = [pair().privateKey, pair().privateKey];
    const good = signed(head, ours);
    const trusted = fingerprint(good.signature?.key ?? '');
    const whyOf = (one: ChainHead, key: string | undefined) => verifyChain(exported(commits, [one]), key)?.why;
    const said = (what: string) => `an anchor of ${at} vouches for this entry, and ${what}`;
    expect(whyOf(good, trusted)).toBeUndefined();
    expect(whyOf(good, undefined)).toBeUndefined();
    expect(whyOf(head, undefined)).toBeUndefined();
    expect(whyOf(head, trusted)).toBe(said('it is not signed'));
    expect(whyOf(signed(head, theirs), trusted)).toBe(said('it is signed with another key'));
    const swapped = {
      ...good,
      signature: { key: good.signature?.key ?? '', value: signed({ ...head, seq: 2 }, ours).signature?.value ?? '' },
    };
    for (const key of [trusted, undefined]) expect(whyOf(swapped, key)).toBe(said('its signature does not match'));
  });

  test('P14: the signers of an export are named once each, with an empty name for heads that nobody signed', () => {
    const head = headOf(last(chain()));
    const one = signed(head, pair().privateKey);
    const heads = [one, one, head];
    expect(signers(exported(chain(), heads))).toEqual([fingerprint(one.signature?.key ?? ''), '']);
    expect(fingerprint(one.signature?.key ?? '')).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a signature', () => {
  test('P14: a signature counts for its text and its key alone, and a key that is none makes none', () => {
    const head = headOf(last(chain()));
    const { key, value } = signed(head, pair().privateKey).signature ?? { key: '', value: '' };
    const text = signedText(at, head);
    expect(isSigned(text, { key, value })).toBe(true);
    expect(isSigned(`${text} `, { key, value })).toBe(false);
    expect(isSigned(text, { key, value: 'AAAA' })).toBe(false);
    expect(isSigned(text, { key: 'AAAA', value })).toBe(false);
  });

  test('P14: a signature by a key of another kind counts for nothing', () => {
    const head = headOf(last(chain()));
    const { key, value } = signed(head, pair('rsa').privateKey).signature ?? { key: '', value: '' };
    expect(isSigned(signedText(at, head), { key, value })).toBe(false);
  });
});

describe('canonical JSON', () => {
  test('P14: data that is equal has the same text: keys sorted, nothing for what is undefined, null in its place in a list', () => {
    expect(canonical({ b: [1, null, undefined, 'x'], a: { d: true, c: undefined }, e: null })).toBe(
      '{"a":{"d":true},"b":[1,null,null,"x"],"e":null}',
    );
    expect(digestOf({ a: 1, b: 2 })).toBe(digestOf({ b: 2, a: 1 }));
  });

  test.each([
    ['a number without a value', Number.NaN, 'a digest needs finite numbers, not NaN'],
    ['an endless number', Number.POSITIVE_INFINITY, 'a digest needs finite numbers, not Infinity'],
    ['a function', () => 1, 'a digest needs data, not a function'],
    ['nothing at all', undefined, 'a digest needs data, not a undefined'],
  ])('P14: %s has no digest', (_what, value, why) => {
    expect(() => canonical(value)).toThrow(new TypeError(why));
  });
});
