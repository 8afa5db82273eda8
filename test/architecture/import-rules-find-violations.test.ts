/** A rule that nobody has seen find anything may find nothing: each import rule is broken on purpose in a small tree, and each breach is found. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations as breaking } from './import-violations.ts';
import { imported, allowed as permitted } from './imports-allowed.ts';
import { filesUnder } from './planned-file.ts';
import { type Reading, readImports, root, rules } from './read-imports.ts';

const violations = Object.entries(breaking).flatMap(([rule, files]) => filesUnder(rule, files));
const allowed = filesUnder('none', permitted);

const base = mkdtempSync(join(tmpdir(), 'imports-'));
let reading: Reading;

function write(file: string, text: string): void {
  const path = join(base, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

beforeAll(async () => {
  for (const file of ['package.json', 'tsconfig.json']) cpSync(join(root, file), join(base, file));
  symlinkSync(join(root, 'node_modules'), join(base, 'node_modules'), 'dir');
  for (const file of imported) write(file, 'export const x = 1;\nexport type T = 1;\n');
  for (const { file, text } of [...violations, ...allowed]) write(file, text);
  reading = await readImports(base);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const foundIn = (file: string): string[] => reading.violations.filter(entry => entry.from === file).map(entry => entry.rule);

describe('the import rules', () => {
  it.each(violations)('The rule $rule finds the violation in $file', ({ rule, file }) => {
    expect(foundIn(file)).toContain(rule);
  });

  it.each(allowed)('No rule stands in the way of $file, which imports what it may', ({ file }) => {
    expect(reading.modules.map(module => module.source)).toContain(file);
    expect(foundIn(file)).toEqual([]);
  });

  it.each(rules)('The rule $name says why it is there, and a planted file breaks it', ({ name, comment }) => {
    expect(comment?.length ?? 0).toBeGreaterThan(40);
    expect(violations.map(planned => planned.rule)).toContain(name);
  });

  it('An address such as #domain/… is followed to its file, with a type-only import too', () => {
    const planted = reading.modules.find(module => module.source === 'domain/v02.ts');
    expect(planted?.dependencies.map(({ module, resolved }) => [module, resolved])).toEqual([
      ['#adapters/sqlite/open.ts', 'adapters/sqlite/open.ts'],
    ]);
    expect(planted?.dependencies[0]?.dependencyTypes).toContain('type-only');
  });
});
