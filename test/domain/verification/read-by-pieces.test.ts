/**
 * P14: an export of any size is read piece by piece, and read so it says what it says as a whole: of a real export and of thousands that were damaged at
 * random, cut at every place or given other values, the two ways of reading agree to the word.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bytes } from '#domain/history/json-cursor.ts';
import type { HeldExport } from '#domain/verification/exported.ts';
import { readExport } from '#domain/verification/read.ts';
import { verdictOn } from '#domain/verification/verdict.ts';
import { type NamedExport, verifyExport } from '#domain/verify-export.ts';
import { readWhole } from '#test/support/verification/whole-reader.ts';

const folder = new URL('../samples/exports/', import.meta.url);
const samples = readdirSync(folder)
  .filter(name => name.endsWith('.json'))
  .map(name => readFileSync(new URL(name, folder), 'utf8'));
const [sample = ''] = samples.toSorted((left, right) => left.length - right.length);
const withLog = JSON.stringify({
  ...JSON.parse(sample),
  log: {
    checkpoint: 'c',
    key: 'k',
    entries: [{ stream: 'project/p', leaves: [0, 1, 2] }],
    nodes: [
      [0, 1, 'AAAA'],
      [1, 1, 'BBBB'],
    ],
    heads: 'h',
  },
});

/** What a file says, with its lists as lists. */
function listed(held: HeldExport): unknown {
  const { streams, log, ...rest } = held;
  const entries = log?.entries.map(({ stream, leaves }) => ({ stream, leaves: [...leaves] }));
  return {
    ...rest,
    streams: streams.map(({ stream, commits }) => ({ stream, commits: [...commits] })),
    ...(log && { log: { ...log, entries, nodes: 0 } }),
  };
}

function asWhole(text: string): unknown {
  const read = readWhole({ name: 'a.json', text });
  return 'value' in read ? { value: listed(read.value) } : read;
}

function byPieces(text: string): unknown {
  const read = readExport({ name: 'a.json', text });
  return 'value' in read ? { value: listed(read.value) } : read;
}

describe('an export that is read piece by piece', () => {
  test('P14: an export read in pieces says what it says as a whole, also with white space everywhere, and the same is found in it', () => {
    for (const text of [...samples, withLog]) {
      expect(byPieces(text)).toEqual(asWhole(text));
      const spaced = JSON.stringify(JSON.parse(text), null, 3);
      expect(byPieces(spaced)).toEqual(asWhole(text));
      const read = readExport({ name: 'a.json', text }) as { value: HeldExport };
      expect(verifyExport(read.value)).toEqual(verifyExport(JSON.parse(text) as NamedExport));
    }
  });

  test('P14: an export is no JSON wherever it ends too early, and wherever something stands behind it', () => {
    for (let end = 0; end < withLog.length; end += 7)
      expect(byPieces(withLog.slice(0, end))).toEqual({ unreadable: 'a.json is not JSON.' });
    for (const more of ['}', ' {}', ',', '1', '"'])
      expect(byPieces(`${withLog}${more}`)).toEqual({ unreadable: 'a.json is not JSON.' });
    expect(byPieces(`${withLog}\n \t\r\n`)).toEqual(asWhole(withLog));
  });

  test('P14: any characters taken out, doubled, put in or exchanged anywhere are told in the same words', () => {
    const marks = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      '0',
      '1e999',
      '-',
      '.1',
      'null',
      '\n',
      '"a":1,',
      '\\ud800',
      'ä',
      '\u0000',
      ' ',
    ];
    const damaged = fc.tuple(
      fc.constantFrom(sample, withLog),
      fc.nat(),
      fc.constantFrom(0, 1, 2, 9),
      fc.oneof(fc.constantFrom(...marks), fc.constant('')),
    );
    const counted = { 'no JSON': 0, 'not such a file': 0, 'two things': 0, read: 0 };
    fc.assert(
      fc.property(damaged, ([text, place, out, mark]) => {
        const at = place % text.length;
        const other = `${text.slice(0, at)}${mark}${text.slice(at + out)}`;
        const whole = asWhole(other);
        expect(byPieces(other)).toEqual(whole);
        const said = JSON.stringify(whole).slice(0, 400);
        if (said.includes('is not JSON')) counted['no JSON'] += 1;
        else if (said.includes('is not such a file')) counted['not such a file'] += 1;
        else if (said.includes('says two things')) counted['two things'] += 1;
        else counted.read += 1;
      }),
      { numRuns: 4000 },
    );
    expect(Math.min(...Object.values(counted)), JSON.stringify(counted)).toBeGreaterThan(10);
  });

  test('P14: any value exchanged for another is told by the same place in the file', () => {
    const paths: (string | number)[][] = [];
    const collect = (value: unknown, path: (string | number)[]) => {
      if (path.length > 0) paths.push(path);
      if (path.length < 6 && typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) collect(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    };
    collect(JSON.parse(withLog), []);
    const others = [null, 7, 7.5, -1, 'x', true, [], {}, [1, 'x'], [[0, 0, 'A']], { stream: 'x', leaves: [1, -1, 2] }, { a: 1 }];
    let wrong = 0;
    for (const path of paths)
      for (const other of others) {
        const copy = JSON.parse(withLog);
        const last = path.at(-1) as string;
        const around = path.slice(0, -1).reduce((inner, key) => inner[key], copy);
        around[last] = other;
        const text = JSON.stringify(copy);
        const whole = asWhole(text);
        expect(byPieces(text), path.join('.')).toEqual(whole);
        if ('wrong' in (whole as object)) wrong += 1;
      }
    expect(wrong).toBeGreaterThan(1000);
  });

  test('P14: of two entries that are none the first is named by its number in the file', () => {
    const copy = JSON.parse(sample);
    const { commits } = copy.streams[0];
    for (const at of [commits.length - 1, commits.length - 2]) commits[at].digest = 'no digest';
    const { lines } = verdictOn({ file: { name: 'a.json', text: JSON.stringify(copy) } });
    expect(lines[0]).toContain(`streams.0.commits.${commits.length - 2}.digest: it should be 64 hexadecimal digits`);
  });

  test('P14: wherever the part that is held in memory ends, in a string, a character or a number, the file says the same', () => {
    const copy = JSON.parse(withLog);
    // Nothing but what may be cut at the end of the first million bytes and a bit.
    copy.streams[0].commits[0].facts = [{ type: 'x', said: [...Array(70_000)].map(() => ['ä😂\\"\n', 1.25e-7, { a: [] }]) }];
    const text = JSON.stringify(copy);
    expect(text.length).toBeGreaterThan(2 ** 20);
    const first = (said: string) => said.slice(0, said.indexOf('"commits":[{') + '"commits":['.length);
    const whole = JSON.stringify(asWhole(text));
    for (let spaces = 0; spaces < 40; spaces += 1) {
      const spaced = text.replace(first(text), `${first(text)}${' '.repeat(spaces)}`);
      expect(JSON.stringify(byPieces(spaced)) === whole, `${spaces} spaces`).toBe(true);
    }
  });

  test('P14: bytes that are no UTF-8 are named by their line', () => {
    const spaced = JSON.stringify(JSON.parse(withLog), null, 1);
    const bytes = new TextEncoder().encode(spaced);
    bytes[spaced.indexOf('"command": "') + '"command": "'.length] = 0xff;
    const line = spaced.slice(0, spaced.indexOf('"seq"')).split('\n').length - 2;
    const broken: Bytes = { size: bytes.length, read: (from, to) => bytes.subarray(from, to) };
    expect(readExport({ name: 'a.json', bytes: broken })).toEqual({
      wrong: `a.json says two things in line ${line}: it holds bytes that are no UTF-8.`,
    });
  });

  test('a source that cannot be read is said to be that, and not to be no JSON', () => {
    const gone: Bytes = {
      size: 10,
      read: () => {
        throw new Error('EIO');
      },
    };
    expect(verdictOn({ file: { name: 'a.json', bytes: gone } })).toMatchObject({ code: 2, lines: ['a.json cannot be read.'] });
  });

  test('a file that is written anew while it is checked is neither intact nor forged: nothing could be checked', () => {
    const bytes = new TextEncoder().encode(sample);
    let reads = 0;
    const changing: Bytes = {
      size: bytes.length,
      read: (from, to) => {
        reads += 1;
        return reads > 1 ? new Uint8Array(to - from) : bytes.subarray(from, to);
      },
    };
    const { code, lines } = verdictOn({ file: { name: 'a.json', bytes: changing } });
    expect([code, lines]).toEqual([2, ['a.json changed while it was read, or cannot be read any more.']]);
  });
});
