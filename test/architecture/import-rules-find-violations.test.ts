/** A wall nobody has seen hold may not be there: each rule is broken on purpose in a small tree, and each breach is found. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Broken, cruiseTree, type Reading, root, rules } from './read-imports.ts';
import { ground, plantings } from './import-violations.ts';

const base = mkdtempSync(join(tmpdir(), 'app-'));
let reading: Reading;

function write(file: string, text: string): void {
  const path = join(base, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

beforeAll(async () => {
  for (const file of ['package.json', 'tsconfig.json']) cpSync(join(root, file), join(base, file));
  symlinkSync(join(root, 'node_modules'), join(base, 'node_modules'), 'dir');
  for (const file of ground) write(file, 'export const x = 1;\nexport type T = 1;\n');
  for (const { file, text } of plantings) if (!existsSync(join(base, file))) write(file, text);
  reading = await cruiseTree(base);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const foundIn = (file: string): string[] =>
  reading.broken.filter((entry: Broken) => entry.from === file).map(entry => entry.rule);
const bad = plantings.filter(planting => planting.rule !== 'none');
const innocent = plantings.filter(planting => planting.rule === 'none');

describe('the import rules', () => {
  it.each(bad)('$rule finds $file', ({ rule, file }) => {
    expect(foundIn(file)).toContain(rule);
  });

  it.each(innocent)('no wall stands in the way of $file, which does what it may', ({ file }) => {
    expect(reading.modules.map(module => module.source)).toContain(file);
    expect(foundIn(file)).toEqual([]);
  });

  it.each(rules)('$name says why it is there, and is broken by a planted file', ({ name, comment }) => {
    expect(comment?.length ?? 0).toBeGreaterThan(40);
    expect(bad.map(planting => planting.rule)).toContain(name);
  });

  it('an address such as #domain/… is followed to its file, with a type-only import too', () => {
    const planted = reading.modules.find(module => module.source === 'domain/p02.ts');
    expect(planted?.dependencies.map(({ module, resolved }) => [module, resolved])).toEqual([
      ['#adapters/sqlite/open.ts', 'adapters/sqlite/open.ts'],
    ]);
    expect(planted?.dependencies[0]?.dependencyTypes).toContain('type-only');
  });
});
