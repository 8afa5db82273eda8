/** Documents stay true: every link leads to a file, every path in backquotes exists, and no word of the former private vocabulary is left. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folders, root } from './read-imports.ts';
import { type ProjectFile, projectFiles } from './source-rules.ts';

const documents = projectFiles().filter(file => file.path.endsWith('.md'));

/** Relative links, without their place in the page; `docs/…` of a running host and addresses of the web are not files. */
function linksOf({ path, text }: ProjectFile): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(match => (match[1] ?? '').replace(/#.*$/, ''))
    .filter(link => link !== '' && !/^[a-z]+:/.test(link))
    .map(link => join(dirname(path), link));
}

/** Paths in backquotes that begin with a folder of ours; `<…>`, `…` and `*` stand for something. */
function pathsOf({ text }: ProjectFile): string[] {
  const named = [...text.matchAll(/`([\w.@-]+(?:\/[\w.@*<>…-]*)+)`/g)].map(match => match[1] ?? '');
  return named.filter(path => [...folders, 'docs'].includes(path.split('/')[0] ?? '') && !/[*<>…]/.test(path));
}

const missing = (file: ProjectFile, paths: string[]) =>
  paths.filter(path => !existsSync(join(root, path))).map(path => `${file.path} names ${path}`);

describe('the documents', () => {
  it('the documents that a newcomer needs are there', () => {
    const present = documents.map(file => file.path);
    for (const path of [
      'README.md',
      'ARCHITECTURE.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      'docs/ballot-walk.md',
      'docs/promises.md',
    ])
      expect(present).toContain(path);
    expect(existsSync(join(root, 'LICENSE'))).toBe(true);
  });

  it('every link in a document leads to a file', () => {
    expect(documents.flatMap(file => missing(file, linksOf(file)))).toEqual([]);
  });

  it('every path that a document names exists', () => {
    expect(documents.flatMap(file => missing(file, pathsOf(file)))).toEqual([]);
  });

  it('every page of docs/ is led to by one of those that a newcomer opens first', () => {
    const first = documents.filter(({ path }) => !path.includes('/'));
    const led = new Set(first.flatMap(linksOf));
    const pages = documents.map(({ path }) => path).filter(path => /^docs\/[^/]+$/.test(path));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter(path => !led.has(path))).toEqual([]);
  });

  it('npm run check plays all tests but those of the folders that CONTRIBUTING.md leaves out', () => {
    const [row = ''] =
      /^\| `npm run check` .*$/m.exec(documents.find(({ path }) => path === 'CONTRIBUTING.md')?.text ?? '') ?? [];
    const leftOut = [...row.matchAll(/`(test\/\w+)`/g)].map(match => match[1]);
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const played = [...scripts['test:fast'].matchAll(/test\/[\w-]+/g)].map(match => match[0]);
    const withTests = readdirSync(join(root, 'test'))
      .filter(name => readdirSync(join(root, 'test', name), { recursive: true }).some(file => String(file).endsWith('.test.ts')))
      .map(name => `test/${name}`);
    expect([...played, ...leftOut].toSorted()).toEqual(withTests.toSorted());
  });

  it('the walk of a ballot names at least twenty files, from the page to the project', () => {
    const walk = documents.find(file => file.path === 'docs/ballot-walk.md');
    const named = new Set(walk ? pathsOf(walk) : []);
    expect(named.size).toBeGreaterThanOrEqual(20);
    for (const folder of ['portal', 'functions', 'domain', 'adapters', 'views', 'workflows'])
      expect(
        [...named].some(path => path.startsWith(`${folder}/`)),
        folder,
      ).toBe(true);
  });

  it('no file uses a word of the former private vocabulary', () => {
    const words = [
      'ho' + 'use',
      'do' + 'or',
      'on' + 'ion',
      'no' + 'un',
      'pu' + 'mp',
      'sce' + 'ne',
      'turm' + 'oil',
      'plan' + 'tings',
    ];
    const word = new RegExp(`\\b(${words.join('|')})s?\\b`, 'i');
    const found = projectFiles()
      .filter(file => file.path !== 'package-lock.json' && word.test(file.text))
      .map(file => file.path);
    expect(found).toEqual([]);
  });

  it('the command by which an operator makes lists again on AWS is given every name that it asks for', () => {
    const operations = documents.find(file => file.path === 'docs/operations.md')?.text ?? '';
    const given = /of (\["FACTS_TABLE".*?\])/.exec(operations)?.[1] ?? '[]';
    const env = { PATH: process.env.PATH };
    const { stderr } = spawnSync(process.execPath, ['aws/rebuild.ts'], { cwd: root, env, encoding: 'utf8' });
    const asked = /^Error: .* lacks or misstates: (.*)/m.exec(stderr)?.[1]?.split(', ');
    expect(JSON.parse(given)).toEqual(asked);
  });

  it.skipIf(!existsSync(join(root, '.git')))('the pre-commit hook can be run as it is', () => {
    const [mode] = execFileSync('git', ['ls-files', '-s', '.githooks/pre-commit'], { cwd: root, encoding: 'utf8' }).split(' ');
    expect(mode).toBe('100755');
  });
});
