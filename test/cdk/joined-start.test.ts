/** What a Lambda reads before its first call is one file, the parts beside it take what they share from there, and a line of it still leads to its source. */
import { readdirSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lambdaNames } from '../../cdk/bundle.ts';
import { bundles } from './deployed.ts';

const imported = /\bfrom\s*"\.\/([\w.-]+\.mjs)"|\bimport\s*"\.\/([\w.-]+\.mjs)"/g;
const partsOf = (text: string) => [...text.matchAll(imported)].map(([, from, bare]) => from ?? bare ?? '');

test.each([...lambdaNames])(
  'the Lambda %s reads one file before its first call; every other part finds the files it asks for',
  async name => {
    const { folder } = (await bundles())[name];
    const files = readdirSync(folder).filter(file => file.endsWith('.mjs'));
    const text = (file: string) => readFileSync(join(folder, file), 'utf8');
    expect(partsOf(text('index.mjs'))).toEqual([]);
    for (const file of files) expect(files, file).toEqual(expect.arrayContaining(partsOf(text(file))));
    expect(files.some(file => partsOf(text(file)).includes('index.mjs'))).toBe(true);
  },
  300_000,
);

test('a place in the joined file leads to the line of our source that it was made of, for reading of stack traces', async () => {
  const { folder } = (await bundles()).http;
  const at = (file: string, said: string) => {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    const line = lines.findIndex(one => one.includes(said));
    const map = new SourceMap(JSON.parse(readFileSync(join(folder, '../maps/http', `${file}.map`), 'utf8')));
    const entry = map.findEntry(line, lines[line]?.indexOf(said) ?? 0) as { originalSource: string; originalLine: number };
    return { source: entry.originalSource, line: entry.originalLine + 1 };
  };
  const place = at('index.mjs', 'DynamoDB gave no ');
  expect(place.source).toMatch(/adapters\/dynamo\/over-https\.ts$/);
  const source = readFileSync(join(import.meta.dirname, '../../adapters/dynamo/over-https.ts'), 'utf8').split('\n');
  expect(source.slice(place.line - 2, place.line + 1).join()).toContain('DynamoDB gave no ');
}, 300_000);
