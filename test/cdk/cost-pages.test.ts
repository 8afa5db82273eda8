/** The pages that say what it costs: their tables are those that the counts make, their prices say where and when they were read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assumptions, prices } from '../../bench/cost.ts';
import { filled, sectionsOf } from '../../bench/cost-tables.ts';
import counts from '../../bench/counts.json' with { type: 'json' };
import { pages } from '../../bench/operations.ts';
import { placesOf, proofsOf } from '../../bench/proofs.ts';

describe('the pages', () => {
  const read = (page: string) => readFileSync(join(import.meta.dirname, '../..', page), 'utf8');

  test.each([...pages])('the tables of %s are those that the counts make, and none is left out', page => {
    const text = read(page);
    expect(text).toMatch(/<!-- begin counted -->/);
    expect(filled(text, sectionsOf(counts))).toBe(text);
  });

  test('the page reckons the mails of a day by receivers, and how many projects the sandbox of SES carries', () => {
    const { mails } = counts.project;
    const aDay = Math.round((mails * 1_000_000) / 250).toLocaleString('en-US');
    expect(read('docs/scale.md')).toContain(`${aDay} a working day`);
    expect(Math.floor(200 / mails)).toBe(4);
    expect(read('docs/scale.md')).toContain('the sandbox’s 200 a day are four projects'.replace('’', "'"));
  });

  test('the tables of portfolio costs name their three sizes, and both plans of SES', () => {
    const { cost = '' } = sectionsOf(counts);
    for (const size of ['| 100 projects a year', '| 10,000 projects a year', '| 1,000,000 projects a year', 'Essentials'])
      expect(cost).toContain(size);
  });

  test('a section that has no table, or no end, is not passed over', () => {
    expect(() => filled('<!-- begin weather -->\n<!-- end weather -->', {})).toThrow(/weather/);
    expect(() => filled('<!-- begin cost -->\n', { cost: 'table' })).toThrow(/cost/);
  });

  test('the price file says for which region its prices are, and of every price where and when it was read', () => {
    expect(prices).toMatchObject({ region: 'eu-west-1', currency: 'USD', date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    for (const { page, read: day } of prices.sources) {
      expect(page.length).toBeGreaterThan(10);
      expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  test('the proofs of an export are those of the tree: two leaves side by side take one path, and the page says the figures', () => {
    // A tree of eight leaves: three nodes beside the path of one leaf; its neighbour adds the leaf itself.
    expect(proofsOf([0], 8).nodes).toBe(3);
    expect(proofsOf([0, 1], 8).nodes).toBe(4);
    expect(placesOf(4, { size: 100, group: 2 })).toEqual([0, 1, 50, 51]);
    const size = 120_000;
    const [alone, grouped] = [1, 2].map(group => proofsOf(placesOf(assumptions.commits, { size, group }), size));
    const [nodes, ...kilobytes] = [alone?.nodes ?? 0, alone?.bytes ?? 0, grouped?.bytes ?? 0].map((figure, place) =>
      place === 0 ? figure.toLocaleString('en') : `${Math.round(figure / 1000)} KB`,
    );
    const page = readFileSync(join(import.meta.dirname, '../../docs/performance.md'), 'utf8');
    expect(page).toContain(`| 120,000 (1,000 projects) | ${[nodes, ...kilobytes].join(' | ')} |`);
  });
});
