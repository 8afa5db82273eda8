import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeDemoCall, makeDemoPortfolio } from '#local/demo/make-portfolio.ts';
import call from '#presets/demo/call.json' with { type: 'json' };
import demo from '#presets/demo/portfolio.json' with { type: 'json' };

const folder = new URL('../../../shared/data/gmpp/', import.meta.url);
const files = ['gmpp-2019.csv', 'gmpp-2022.csv'].map(name => readFileSync(new URL(name, folder)));

describe('the portfolio of the demo', () => {
  it('the portfolio of the demonstration is what the script makes of the published files, and can be made again', () => {
    expect(demo).toEqual(JSON.parse(JSON.stringify(makeDemoPortfolio(files))));
  });

  it('the proposals of its call are what the script makes of the published file of 2022, facts only', () => {
    const [, latest] = files;
    expect(call).toEqual(JSON.parse(JSON.stringify(makeDemoCall(latest as Buffer))));
    expect(call.projects.length).toBeGreaterThanOrEqual(60);
    expect(call.projects.every(({ years }) => years[0]?.wholeLifeCost !== undefined)).toBe(true);
  });

  it('the portfolio of the demonstration names its source and licence', () => {
    expect(demo.attribution).toBe('Contains public sector information licensed under the Open Government Licence v3.0.');
  });

  it('the portfolio of the demonstration is varied: departments, categories, every rating, withheld facts, and projects with two years', () => {
    const years = demo.projects.flatMap(
      project => project.years as { department: string; rating?: string; withheld: unknown[] }[],
    );
    expect(demo.projects.length).toBe(44);
    expect(new Set(years.map(year => year.department)).size).toBeGreaterThan(15);
    expect(new Set(demo.projects.map(project => project.category)).size).toBe(4);
    expect(new Set(years.map(year => year.rating))).toEqual(
      new Set(['green', 'amber-green', 'amber', 'amber-red', 'red', undefined]),
    );
    expect(years.filter(year => year.withheld.length > 0).length).toBeGreaterThan(5);
    expect(demo.projects.filter(project => project.years.length === 2).length).toBeGreaterThan(20);
  });

  it('the portfolio of the demonstration holds facts only, no narrative of the source', () => {
    const texts: string[] = [];
    JSON.stringify(demo.projects, (key, value) => {
      if (typeof value === 'string' && key !== 'reason') texts.push(value);
      return value;
    });
    expect(texts.filter(text => text.length > 90)).toEqual([]);
  });
});
