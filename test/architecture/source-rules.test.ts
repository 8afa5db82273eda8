/** What every file of the project keeps to, so that a reader finds the promise first and a stranger finds no foreign machine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './read-imports.ts';
import { faultsInSource, machineTraces, projectFiles } from './source-rules.ts';

const files = projectFiles();
const joined = (...parts: string[]) => parts.join('');
const faultsOf = (path: string, text: string) => faultsInSource({ path, text }).join('; ');

describe('the files of the project', () => {
  it('every file of the project is looked at', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(files.filter(file => file.path.startsWith('domain/')).length).toBeGreaterThan(30);
  });

  it('every source file opens with its promise, is short, exports by name and leaves no test out', () => {
    const faults = files.flatMap(file => faultsInSource(file).map(fault => `${file.path}: ${fault}`));
    expect(faults).toEqual([]);
  });

  it('no file names a package registry or a folder of the machine it was written on', () => {
    expect(files.flatMap(machineTraces)).toEqual([]);
  });

  it('the lockfile names no registry, so packages install from any, and every package has its checksum', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
    const packages = Object.entries(lock.packages as Record<string, { resolved?: string; integrity?: string; link?: boolean }>);
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.filter(([, entry]) => entry.resolved !== undefined && !entry.link).map(([name]) => name)).toEqual([]);
    const nested = packages.filter(([name, entry]) => name !== '' && entry.integrity === undefined && !('inBundle' in entry));
    expect(nested.map(([name]) => name)).toEqual([]);
  });
});

describe('a file that keeps to none of it is found', () => {
  it('a product file without an opening promise is found, and a test file needs none', () => {
    expect(faultsOf('domain/a.ts', 'export const a = 1;\n')).toContain('doc comment');
    expect(faultsOf('test/a.ts', 'export const a = 1;\n')).toBe('');
  });

  it('a file that is too long is found', () => {
    const lines = (count: number) => `/** A. */\n${'export {};\n'.repeat(count - 1)}`;
    expect(faultsOf('domain/a.ts', lines(251))).toContain('251 lines');
    expect(faultsOf('domain/a.ts', lines(250))).toBe('');
    expect(faultsOf('test/a.test.ts', lines(301))).toContain('301 lines');
  });

  it('a default export, or a name that says nothing, is found', () => {
    expect(faultsOf('local/a.ts', joined('/** A. */\nexport ', 'default 1;\n'))).toContain('default export');
    expect(faultsOf('local/a.ts', joined('/** A. */\nconst a = 1;\nexport { a as ', 'default };\n'))).toContain('default export');
    expect(faultsOf('vitest.config.ts', joined('export ', 'default {};\n'))).toBe('');
    expect(faultsOf('functions/utils.ts', '/** A. */\n')).toContain('name says nothing');
  });

  it.each(['it', 'test', 'describe'])('a test file that leaves out or singles out %s is found, also in a table', word => {
    for (const way of ['only', 'skip', 'todo']) {
      expect(faultsOf('test/a.test.ts', joined(word, '.', way, "('x')"))).toContain('leaves tests out');
      expect(faultsOf('test/a.test.ts', joined(word, '.concurrent.', way, "('x')"))).toContain('leaves tests out');
    }
  });

  it('a mocked module is found', () => {
    expect(faultsOf('test/a.test.ts', joined('vi', ".mock('./b.ts')"))).toContain('mocks a module');
  });

  it.each([
    joined('https://', 'registry', '.npmjs.org/zod'),
    joined('see ', '/wo', 'rk/main/x'),
    joined('"', '/ho', 'me/ann/project"'),
    joined('C:\\', 'Users\\ann'),
  ])('a trace of a machine is found: %s', text => {
    expect(machineTraces({ path: 'docs/a.md', text })).toHaveLength(1);
  });

  it.each(['/v1/projects', 'rework/all', 'https://example.org/work/plan', ['{root}', 'work', 'x'].join('/')])(
    'the text %s is no trace of a machine',
    text => {
      expect(machineTraces({ path: 'docs/a.md', text })).toEqual([]);
    },
  );
});
