/** Every package that is installed has its reason in docs/dependencies.md, and nothing stands there that is not installed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './read-imports.ts';

const page = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const installed = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });

/** The packages that stand in the first column of a table. */
function packagesOf(text: string): string[] {
  const firstCells = text.split('\n').flatMap(line => /^\| (`[^|]*) \|/.exec(line)?.[1] ?? []);
  return firstCells.flatMap(cell => [...cell.matchAll(/`([^`]+)`/g)].map(match => match[1] ?? ''));
}

describe('the page of dependencies', () => {
  const named = packagesOf(page);

  test('every package that is installed stands in docs/dependencies.md with what it is for', () => {
    const needed = installed.filter(name => !name.startsWith('@types/'));
    expect(needed.length).toBeGreaterThan(40);
    expect(needed.filter(name => !named.includes(name))).toEqual([]);
  });

  test('what the product needs stands under its heading, and what tests and builds need under others', () => {
    const [, inProduct = '', ...others] = page.split(/^## /m);
    expect(inProduct.startsWith('In the product')).toBe(true);
    const needed = Object.keys({ ...dependencies, ...optionalDependencies });
    expect(packagesOf(inProduct).toSorted()).toEqual(needed.toSorted());
    expect(packagesOf(others.join('## ')).filter(name => needed.includes(name))).toEqual([]);
  });

  test('docs/dependencies.md names no package that is not installed', () => {
    expect(named.filter(name => name !== '@types/*' && !installed.includes(name))).toEqual([]);
  });
});
