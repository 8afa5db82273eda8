/** P14: an auditor needs one file and Node, nothing of ours: what the file says is what the command says, of each export and whatever was done to it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Handed, verdictOn } from '#domain/verification/verdict.ts';
import { sayIn } from '#languages/served.ts';
import { englishIn } from '#test/support/english-left.ts';
import { type StandAlone, standAloneVerifier } from '#test/support/verifier.ts';

const samples = join(import.meta.dirname, '../domain/samples/exports');
const text = readFileSync(join(samples, 'v1.closed-and-anchored.json'), 'utf8');
const german = await sayIn('de');
let verifier: StandAlone;

beforeAll(async () => {
  verifier = await standAloneVerifier();
});
afterAll(() => verifier.remove());

/** An export with its first anchored head replaced, and a key that signed nothing of it. */
const exported = JSON.parse(text);
const [{ key: anchored }] = [exported.anchors[0].heads[0].signature];
const pem = (key: string) => `-----BEGIN PUBLIC KEY-----\n${key.match(/.{1,64}/g)?.join('\n')}\n-----END PUBLIC KEY-----\n`;
const fileOf = (content: string) => ({ name: 'export.json', text: content });
const changed = (change: (copy: typeof exported) => void) => {
  const copy = structuredClone(exported);
  change(copy);
  return fileOf(JSON.stringify(copy));
};

const handed: [string, 0 | 1 | 2, Handed][] = [
  ['an export as it was written', 0, { file: fileOf(text) }],
  ['the same with the key that signed its anchors', 0, { file: fileOf(text), key: { name: 'key.pem', text: pem(anchored) } }],
  [
    'the same with the anchors that the auditor kept',
    0,
    { file: fileOf(text), anchors: { name: 'kept.json', text: JSON.stringify(exported.anchors) } },
  ],
  [
    'an entry that was told otherwise',
    1,
    { file: changed(copy => (copy.streams[1].commits[2].at = '2020-01-01T00:00:00.000Z')) },
  ],
  ['a history that was left out', 1, { file: changed(copy => copy.streams.pop()) }],
  ['a signature that was replaced', 1, { file: changed(copy => (copy.anchors[0].heads[0].signature.value = 'AAAA')) }],
  [
    'anchors that were emptied, with a key',
    1,
    { file: changed(copy => (copy.anchors = [])), key: { name: 'key.pem', text: pem(anchored) } },
  ],
  ['a field that no digest covers', 1, { file: changed(copy => (copy.streams[0].commits[0].outcome = 'kill')) }],
  [
    'a digest in capitals',
    1,
    { file: changed(copy => (copy.streams[0].commits[0].digest = copy.streams[0].commits[0].digest.toUpperCase())) },
  ],
  ['another format', 1, { file: changed(copy => (copy.format = 'tollgate-export/9')) }],
  ['a name that stands twice', 1, { file: fileOf(text.replace('"format"', '"format": "x", "format"')) }],
  ['a number that no double holds', 1, { file: fileOf(text.replace(/"seq": ?1,/, '"seq": 1.00000000000000000001,')) }],
  ['no JSON', 2, { file: fileOf(text.slice(0, -9)) }],
  ['a key that is none', 2, { file: fileOf(text), key: { name: 'key.pem', text: 'AAAA' } }],
  ['kept anchors that are none', 2, { file: fileOf(text), anchors: { name: 'kept.json', text: '{}' } }],
];

describe('the stand-alone verifier', () => {
  test.each(handed)(
    'P14: %s has the exit code %i, and the file says word for word what the command says',
    async (_what, code, given) => {
      const verdict = verdictOn(given);
      const ran = await verifier.check(given);
      expect([verdict.code, ran.code]).toEqual([code, code]);
      expect((code === 2 ? ran.err : ran.out).trim()).toBe(verdict.lines.join('\n'));
      const asJson = await verifier.check(given, '--json', '--language', code === 0 ? 'de' : 'en');
      expect([asJson.code, JSON.parse(asJson.out)]).toEqual([code, JSON.parse(JSON.stringify(verdict.json))]);
      if (code === 1) expect(verdict.lines[0]).toMatch(/^Not intact: .{20,}[.]$/);
    },
  );

  test.each(handed)('%s is said in German word for word as the command says it', async (_what, code, given) => {
    const verdict = verdictOn(given);
    const ran = await verifier.check(given, '--language', 'de');
    const said = (code === 2 ? ran.err : ran.out).trim();
    expect([ran.code, said]).toEqual([code, verdict.lines.map(german).join('\n')]);
    expect(englishIn(said, [given.file.name])).toEqual([]);
  });

  test('each export of the first version is said to be intact', async () => {
    const names = readdirSync(samples).filter(name => name.endsWith('.json'));
    expect(names.length).toBe(4);
    for (const name of names) expect(await verifier.run(join(samples, name))).toMatchObject({ code: 0, err: '' });
  });

  test('its words are explained, and words that are not understood have the exit code 2', async () => {
    expect(await verifier.run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('--key FILE') });
    for (const words of [[], ['a', 'b'], ['--key'], ['a', '--kee', 'b']])
      expect(await verifier.run(...words)).toMatchObject({ code: 2, err: expect.stringContaining('Usage:') });
    const help = await verifier.run('--help', '--language', 'de');
    expect(englishIn(help.out.replaceAll(/^Aufruf:.*$|\[\{[^\]]*\]/gm, ''))).toEqual([]);
    expect(help.out.split('\n').every(line => line.length <= 150)).toBe(true);
    expect(await verifier.run('a', '--language', 'tlh')).toMatchObject({ code: 2, err: expect.stringContaining('en, de') });
    expect(await verifier.run('missing.json')).toMatchObject({ code: 2, err: 'missing.json cannot be read.\n' });
  });

  test('it is one file of at most 400 KB that imports nothing but files and addresses of Node, and asks no network', () => {
    const code = readFileSync(verifier.path, 'utf8');
    expect(Buffer.byteLength(code)).toBeLessThan(400_000);
    const imported = [...code.matchAll(/\bimport\(\s*["'`]([^"'`]+)/g)].map(match => match[1]);
    expect([...new Set(imported)].sort()).toEqual([
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:url',
      'node:util',
    ]);
    expect(code).not.toMatch(/(?:^|[;}\n])import[\s{*"']/);
    expect(code).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|node:https?|node:net/);
  });

  test('imported by another program it checks nothing by itself and offers the check', async () => {
    const { verdictOn: check } = (await import(verifier.path)) as { verdictOn: typeof verdictOn };
    expect(check({ file: fileOf(text) })).toEqual(verdictOn({ file: fileOf(text) }));
  });
});
