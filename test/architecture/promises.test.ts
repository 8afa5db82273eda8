/** docs/promises.md and the tests say the same: what a title cites is promised, and what is promised as proved is cited. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './read-imports.ts';
import { projectFiles } from './source-rules.ts';
import { promisesOf, testsAndGroups, titlesIn } from './test-titles.ts';

interface PromiseRow {
  readonly id: string;
  /** Folders or files whose tests cite it; none as long as it is not proved. */
  readonly provedIn: readonly string[];
}

/** Rows `| P1 | … | … | test/… |` of the document. */
const rows: PromiseRow[] = readFileSync(join(root, 'docs/promises.md'), 'utf8')
  .split('\n')
  .flatMap(line => {
    const cells = line.split('|').map(cell => cell.trim());
    return /^P\d+$/.test(cells[1] ?? '') ? [{ id: cells[1] ?? '', provedIn: cells.at(-2)?.match(/test\/[\w./-]+/g) ?? [] }] : [];
  });

const cited = projectFiles()
  .filter(file => file.path.startsWith('test/') && !file.path.startsWith('test/architecture/') && file.path.endsWith('.ts'))
  .flatMap(file => titlesIn(file.path, file.text, testsAndGroups))
  .flatMap(({ path, title }) => promisesOf(title).map(id => ({ id, path })));

describe('the promises', () => {
  it('P1 to P28 are each promised once, in order', () => {
    expect(rows.map(row => row.id)).toEqual(Array.from({ length: 28 }, (_, index) => `P${index + 1}`));
  });

  it('every promise that a test title cites is made', () => {
    const made = rows.map(row => row.id);
    expect(cited.filter(({ id }) => !made.includes(id))).toEqual([]);
  });

  it.each(rows.slice(0, 20))('$id is cited by a test', ({ id, provedIn }) => {
    expect(cited.map(entry => entry.id)).toContain(id);
    expect(provedIn).not.toEqual([]);
  });

  it('every place that the document names as a proof holds a test that cites the promise', () => {
    const empty = rows.flatMap(({ id, provedIn }) =>
      provedIn
        .filter(place => !cited.some(entry => entry.id === id && entry.path.startsWith(place)))
        .map(place => `${id}: ${place}`),
    );
    expect(empty).toEqual([]);
  });

  it('a promise that a test cites is not called unproved', () => {
    const unproved = rows.filter(row => row.provedIn.length === 0).map(row => row.id);
    expect(unproved.filter(id => cited.some(entry => entry.id === id))).toEqual([]);
  });
});
