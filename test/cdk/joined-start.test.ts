/** What a Lambda reads before its first call is one file, the parts beside it take what they share from there, and a line of it still leads to its source. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import { lambdaEnvironment } from '#test/support/lambda-environment.ts';
import { filesAtStart, lambdaNames, sourcesAtStart } from '../../cdk/bundle.ts';
import { joinStart } from '../../cdk/join-start.ts';
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

test('no Lambda reads anything of the SDK before its first call: a service is loaded when it is first asked', async () => {
  for (const name of lambdaNames) {
    const made = (await bundles())[name];
    expect(
      sourcesAtStart(made).filter(source => /@aws-sdk|@smithy/.test(source)),
      name,
    ).toEqual([]);
    expect(
      Object.values(made.metafile.outputs).some(({ inputs }) => Object.keys(inputs).some(source => /@aws-sdk/.test(source))),
      name,
    ).toBe(true);
  }
}, 300_000);

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

test('a part of the start that is asked for by name as well is the same one, not a second copy', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-joined-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const sources: Record<string, string> = {
    'entry.js': `import { state } from './shared.js'; export const handler = async () => {
      const [by, other] = [await import('./shared.js'), await import('./other.js')]; return [by.state === state, other.seen === state, by.twice(2)]; };`,
    'shared.js': `export const state = { a: 1 }; export const twice = a => a * 2;`,
    'other.js': `import { state as s } from './shared.js'; export const seen = s;`,
  };
  for (const [name, text] of Object.entries(sources)) writeFileSync(join(folder, name), text);
  const outdir = join(folder, 'out');
  const settings = { bundle: true, format: 'esm', platform: 'node', metafile: true, minify: true } as const;
  const { metafile } = await build({
    ...{ ...settings, outdir, minify: false, splitting: true, sourcemap: 'inline', outExtension: { '.js': '.mjs' } },
    entryPoints: [{ in: join(folder, 'entry.js'), out: 'index' }],
  });
  const start = filesAtStart(metafile.outputs).map(file => basename(file));
  expect(start).toHaveLength(2);
  await joinStart({ folder: outdir, outputs: metafile.outputs, start, settings });
  const { handler } = await import(/* @vite-ignore */ pathToFileURL(join(outdir, 'index.mjs')).href);
  expect(await handler()).toEqual([true, true, 4]);
});

test.each([...lambdaNames])(
  'every part of the Lambda %s that is loaded when it is asked for can be loaded as it is deployed',
  async name => {
    const { folder } = (await bundles())[name];
    const threads = ['imports.mjs', 'solver.mjs'];
    const parts = readdirSync(folder).filter(file => file.endsWith('.mjs') && !threads.includes(file));
    const load = `let loaded = 0; for (const file of JSON.parse(process.argv[1])) { await import(file); loaded += 1; } process.stdout.write(\`##\${loaded}\`); process.exit(0);`;
    const files = JSON.stringify(parts.map(part => pathToFileURL(join(folder, part)).href));
    const args = ['--input-type=module', '--eval', load, files];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: lambdaEnvironment });
    expect(stdout.split('##')[1]).toBe(String(parts.length));
  },
  300_000,
);
