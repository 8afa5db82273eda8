/**
 * P14: the form in which content is digested is fixed to the letter, so that an entry of today verifies in ten years and in another language. The
 * values here were written down, not computed: those of RFC 8785 (sections 3.2.2 and 3.2.3, appendix B), and digests of entries that
 * another program (Python: json.dumps with sorted keys, hashlib) computed from the same data.
 */
import { describe, expect, test } from 'vitest';
import { digestOfEntry, type Entry, noDigest } from '#domain/history/commit.ts';
import { bytesOf, canonical, digestOf, sha256 } from '#domain/history/digest.ts';
import { signedText } from '#domain/history/signature.ts';

const entry: Entry = {
  stream: 'project/p1',
  seq: 2,
  at: '2026-03-02T09:00:00.000Z',
  actor: { kind: 'person', id: 'petra' },
  command: 'petra:k2',
  content: 'ab'.repeat(32),
  facts: [{ type: 'noted', title: 'Brücke „Süd“ 😂', amounts: [0.1, 1_000_000, 2.5], open: true, by: null }],
  previous: noDigest,
};
const text = [
  '{"actor":{"id":"petra","kind":"person"},"at":"2026-03-02T09:00:00.000Z","command":"petra:k2","content":"',
  'ab'.repeat(32),
  '","facts":[{"amounts":[0.1,1000000,2.5],"by":null,"open":true,"title":"Brücke „Süd“ 😂","type":"noted"}],"previous":"',
  '0'.repeat(64),
  '","seq":2,"stream":"project/p1"}',
].join('');

describe('RFC 8785: the canonical form of JSON', () => {
  test('the sample of section 3.2.2 is written as section 3.2.4 has it, byte by byte', () => {
    const sample = String.raw`{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`;
    const bytes = `7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333332e333333333333332c
      31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d`;
    const written = canonical(JSON.parse(sample));
    expect(written).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
    expect(Buffer.from(written).toString('hex')).toBe(bytes.replaceAll(/\s/g, ''));
  });

  test('the names of section 3.2.3 are sorted by their UTF-16 code units, whatever order they came in', () => {
    const names = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'];
    for (const order of [names, names.toReversed(), names.toSorted((left, right) => left.localeCompare(right))]) {
      const written = canonical(Object.fromEntries(order.map(name => [name, 0])));
      expect(written).toBe('{"\\r":0,"1":0,"\u0080":0,"ö":0,"€":0,"😀":0,"\ufb33":0}');
    }
  });

  test('however many names an object has, they are sorted by their UTF-16 code units', () => {
    for (const count of [1, 2, 23, 24, 25, 26, 200]) {
      const names = Array.from({ length: count }, (_, at) => `${String.fromCodePoint(0x20 + ((at * 7919) % 5_000))}${at}`);
      const sorted = names.toSorted((left, right) => (left < right ? -1 : 1));
      const written = canonical(Object.fromEntries(names.map(name => [name, 0])));
      expect(written).toBe(`{${sorted.map(name => `${JSON.stringify(name)}:0`).join(',')}}`);
    }
  });

  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('the number with the bits %s, of appendix B, is written %s', (bits, written) => {
    const number = new DataView(Uint8Array.from(Buffer.from(bits, 'hex')).buffer).getFloat64(0);
    expect(canonical([number])).toBe(`[${written}]`);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'the number %d, which JSON does not have, is refused',
    number => {
      expect(() => canonical({ amount: number })).toThrow(`a digest needs finite numbers, not ${number}`);
    },
  );

  test('half of a character is refused, in a text and in a name; a whole pair is kept as it is', () => {
    for (const half of ['\ud83d', 'a\ude00', '\ude00\ud83d', 'x\udead'])
      for (const value of [half, [half], { title: half }, { [half]: 1 }])
        expect(() => canonical(value)).toThrow(/a digest needs whole characters, and ".*\\u.*" holds half of one/);
    expect(canonical({ '\ud83d\ude00': '\ud83d\ude00' })).toBe('{"😀":"😀"}');
  });

  test('each control character, quotation mark and backslash has the one escape of section 3.2.2.2, and nothing else has one', () => {
    expect(canonical('\b\t\n\f\r"\\\u0000\u001f\u007f\u2028é/')).toBe('"\\b\\t\\n\\f\\r\\"\\\\\\u0000\\u001f\u007f\u2028é/"');
  });

  test('characters are not composed or taken apart: the same sight in other code points is another digest', () => {
    expect(digestOf('\u00c5')).not.toBe(digestOf('A\u030a'));
    expect(canonical('A\u030a')).toBe('"A\u030a"');
  });

  test('what is undefined is left out of an object and null in a list; what is no data is refused', () => {
    expect(canonical({ b: undefined, a: [undefined, 1] })).toBe('{"a":[null,1]}');
    expect(() => canonical({ a: () => 1 })).toThrow('a digest needs data, not a function');
    expect(() => canonical(1n)).toThrow('a digest needs data, not a bigint');
  });
});

describe('digests that do not change', () => {
  test('P14: an entry is digested from this text, whatever order its fields stand in', () => {
    const digest = '2acc98bcbf900b30065607c4a52c1c6c2c641447f2ae2202645b412fd368f316';
    expect(sha256(text)).toBe(digest);
    expect(digestOfEntry(entry)).toBe(digest);
    expect(digestOfEntry(turned(entry) as Entry)).toBe(digest);
  });

  test('P14: a digest covers an entry without its own digest, and nothing that stands beside its fields', () => {
    const stored = { ...entry, digest: 'f'.repeat(64), position: 17 };
    expect(digestOfEntry(stored)).toBe(digestOfEntry(entry));
  });

  test('P14: each single field of an entry counts', () => {
    for (const field of Object.keys(entry) as (keyof Entry)[])
      expect(digestOfEntry({ ...entry, [field]: field === 'facts' ? [] : 'another' }), field).not.toBe(digestOfEntry(entry));
  });

  test.each([
    [{ b: 1, a: { d: 2, c: 3 } }, '78d48859c3252943aab7306f76c80f3f07783582e05ab8f944ce0696f2dbfc67'],
    [['project/p1', 2, noDigest], '680242542078135e586dd2606174b4945534a5a6223812b95ced0c3bd1e3888d'],
    ['Ångström €', '1852622624d536c70a6cd7168a714baab75070d003a300ba2146cd8b1b6a1f9d'],
  ])('the digest of %j is the one that another program computes', (value, digest) => {
    expect(digestOf(value)).toBe(digest);
  });

  test('the digest of a text is over its UTF-8 bytes', () => {
    expect(sha256('Ångström €')).toBe('9a309a02343eb0ab0db146fbf7dfd5cd1b0c90748f859b4661d5965d4bfe2054');
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  test('what is signed of a head is its instant, its history, its number and its digest', () => {
    const head = { stream: 'project/p1', seq: 2, digest: noDigest, signature: { key: 'k', value: 'v' } };
    expect(signedText('2026-03-02T09:00:00.000Z', head)).toBe(
      `{"at":"2026-03-02T09:00:00.000Z","digest":"${noDigest}","seq":2,"stream":"project/p1"}`,
    );
  });
});

/** The same data with the names of every object in the other order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, turned(inner)]),
  );
}

test('what something takes to be stored is as many bytes as its canonical form has', () => {
  const value = { ...entry, left: undefined, list: [undefined, -0, 1e21, '"\u2028é😂'], 10: 1, 9: {} };
  expect(bytesOf(value)).toBe(Buffer.byteLength(canonical(value)));
});
