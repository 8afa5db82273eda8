import { describe, expect, it } from 'vitest';
import { type Mapping, parseMapping, withConstants, withGoals } from '#imports/mapping.ts';
import { detectMapping, readPortfolio, textFile } from '#imports/portfolio.ts';
import { presetMappings } from '#imports/presets.ts';

const least = {
  id: 'own',
  title: 'Our list',
  identity: ['id'],
  columns: { title: 'name' },
  constants: { office: 'pmo', sponsor: 'ann' },
};

function mappingOf(changes: Record<string, unknown>): Mapping {
  const parsed = parseMapping({ ...least, ...changes });
  if (!parsed.ok) throw new Error(parsed.reasons.join('; '));
  return parsed.mapping;
}
const read = (text: string, by: Mapping) => readPortfolio(textFile(Buffer.from(text)), by).rows;

describe('a mapping file', () => {
  it.each([
    ['an unknown field', { columns: { title: 'name', budget: 'b' } }, 'columns'],
    ['an unknown setting', { colour: 'blue' }, 'mapping: Unrecognized key: "colour"'],
    ['a broken pattern', { withheld: ['exempt('] }, 'withheld.0: not a regular expression'],
    ['a date format without a year', { dates: { formats: ['dd.MM'] } }, 'dates.formats.0: a date format names the year'],
    ['a rating that is none', { ratings: { Blue: 'blue' } }, 'ratings.Blue'],
    ['nobody as sponsor', { constants: { office: 'pmo' } }, 'columns.sponsor: a proposal needs it'],
    ['a delimiter of two letters', { delimiter: '||' }, 'delimiter'],
  ])('a mapping file with %s is refused with the place', (_, changes, reason) => {
    const parsed = parseMapping({ ...least, ...changes });
    expect(parsed.ok ? [] : parsed.reasons).toEqual([expect.stringContaining(reason)]);
  });

  it('a mapping file finds columns whatever their case and blanks, and takes the first of several that has a value', () => {
    const by = mappingOf({
      columns: { title: ['full name', 'name'], rating: ['RAG#2', 'RAG#1'] },
      ratings: { Green: 'green', Red: 'red' },
    });
    const rows = read('ID, Full  Name ,name,rag,rag\n1,,Short,Green,\n2,Long,,Green,red\n', by);
    expect(rows.map(row => [row.proposal?.title, row.extra.rating, row.extra.ratingFrom])).toEqual([
      ['Short', 'green', 'RAG#1'],
      ['Long', 'red', 'RAG#2'],
    ]);
    expect(rows[1]?.problems).toEqual([{ line: 3, field: 'rating', reason: '"RAG#2" and "RAG#1" differ: took the first' }]);
  });

  it('the rating word exempt counts as withheld, and an unknown word as a problem', () => {
    const by = mappingOf({ columns: { title: 'name', rating: 'rag' }, ratings: { Green: 'green', 'Not disclosed': 'exempt' } });
    const [held, unknown] = read('id,name,rag\n1,A,not disclosed\n2,B,Blue\n', by);
    expect(held?.withheld).toEqual([{ field: 'rating', reason: 'not disclosed' }]);
    expect(unknown?.problems).toMatchObject([{ field: 'rating', reason: 'not a rating the mapping knows: "Blue"' }]);
  });

  it('a mapping file translates words, so that a name in a column becomes a person of the office', () => {
    const by = mappingOf({ columns: { title: 'name', sponsor: 'owner' }, translate: { sponsor: { 'Ann Lee': 'ann.lee' } } });
    const rows = read('id,name,owner\n1,A,Ann  Lee\n2,B,Bob Fox\n', by);
    expect(rows.map(row => row.proposal?.sponsor)).toEqual(['ann.lee', undefined]);
    expect(rows[1]?.problems).toMatchObject([{ line: 3, field: 'sponsor' }]);
  });

  it('a mapping file lets a constant stand in for an empty cell, never for a withheld one', () => {
    const by = mappingOf({ columns: { title: 'name', sponsor: 'owner' }, withheld: ['exempt'] });
    const [empty, held] = read('id,name,owner\n1,A,\n2,B,exempt\n', by);
    expect(empty?.proposal?.sponsor).toBe('ann');
    expect(held?.proposal).toBeUndefined();
  });

  it('a mapping file serves another office, sponsor and set of goals', () => {
    const preset = presetMappings()[0];
    if (preset === undefined) throw new Error('no preset');
    const by = withGoals(withConstants(preset, { office: 'north', sponsor: 'joe' }), ['digital', 'unheard-of']);
    expect(by.constants).toMatchObject({ office: 'north', sponsor: 'joe' });
    expect(by.contributions.map(rule => rule.goal)).toEqual(['digital']);
  });
});

describe('costs by year', () => {
  const years = {
    columns: { title: 'name', costs: 'total' },
    withheld: ['exempt'],
    costs: { fallbackYear: 2020, years: { 2021: 'fy21', 2022: 'fy22' } },
  };
  const costs = (line: string) => read(`id,name,total,fy21,fy22\n${line}\n`, mappingOf(years))[0];

  it('costs by year come from columns by year where the file has a profile', () => {
    expect(costs('1,A,99,1.50,2')?.proposal?.costs).toEqual([
      { year: 2021, amount: 150 },
      { year: 2022, amount: 200 },
    ]);
  });

  it('costs are the total when every year is empty', () => {
    expect(costs('1,A,99,,')?.proposal?.costs).toEqual([{ year: 2020, amount: 9900 }]);
  });

  it('costs by year are withheld when one year is, and left out when one cannot be read: half a profile would look cheap', () => {
    expect(costs('1,A,99,1,exempt')?.proposal).toMatchObject({ costs: [], withheld: [{ field: 'costs', reason: 'exempt' }] });
    expect(costs('1,A,99,1,lots')).toMatchObject({
      proposal: { costs: [] },
      problems: [{ field: 'costs', reason: '"fy22": not an amount of money' }],
    });
  });
});

describe('contributions to goals', () => {
  it('contributions to goals come from the rules of the mapping alone: constant, by category, or from a column', () => {
    const by = mappingOf({
      columns: { title: 'name', category: 'kind' },
      contributions: [
        { from: 'constant', goal: 'all', points: 10, justification: 'every project' },
        { from: 'category', goal: 'build', points: { Roads: 60 }, justification: 'by category' },
        { from: 'column', goal: 'green', column: 'carbon', justification: 'from the column' },
      ],
    });
    const rows = read('id,name,kind,carbon\n1,A,roads,12.5\n2,B,Rail,\n3,C,Rail,120\n', by);
    expect(rows.map(row => row.proposal?.contributions?.map(({ goal, points }) => [goal, points]))).toEqual([
      [
        ['all', 10],
        ['build', 60],
        ['green', 12.5],
      ],
      [['all', 10]],
      [['all', 10]],
    ]);
    expect(rows[2]?.problems).toEqual([{ line: 4, field: 'contributions', reason: '"carbon" is not a number from 0 to 100' }]);
  });
});

describe('which mapping fits a file', () => {
  it('the mapping that fits a file is found by its header, and the one that reads most columns wins', () => {
    const small = mappingOf({ id: 'small' });
    const full = mappingOf({ id: 'full', columns: { title: 'name', aims: 'aims' } });
    const found = detectMapping(textFile(Buffer.from('id;aims;name\n')), [small, full, ...presetMappings()]);
    expect(found.ok && found.mapping.id).toBe('full');
  });

  it('when no mapping fits a file, the reason says what each lacks', () => {
    const found = detectMapping(textFile(Buffer.from('id,what\n1,2\n')), [mappingOf({})]);
    expect(found).toEqual({ ok: false, reason: 'no mapping fits this file (own: the header lacks name)' });
  });
});
