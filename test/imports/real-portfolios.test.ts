/**
 * The two published portfolios, dirt included. Every total here was counted independently with another language's CSV reader
 * and decimal arithmetic, not taken from this importer's output.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proposalSchema } from '#domain/project/proposal.ts';
import type { Mapping } from '#imports/mapping.ts';
import { detectMapping, type PortfolioReading, readPortfolio, textFile } from '#imports/portfolio.ts';
import { presetMappings } from '#imports/presets.ts';
import type { PortfolioRow } from '#imports/row.ts';

const folder = new URL('../../../shared/data/gmpp/', import.meta.url);
const facts = ['start', 'end', 'costs', 'rating', 'baselineInYear', 'forecastInYear', 'aims'];
const comments = ['ratingComment', 'scheduleComment', 'varianceComment', 'costComment'];

function read(year: 2019 | 2022): { rows: PortfolioRow[]; mapping: Mapping; reading: PortfolioReading } {
  const file = textFile(readFileSync(new URL(`gmpp-${year}.csv`, folder)));
  const found = detectMapping(file, presetMappings());
  if (!found.ok) throw new Error(found.reason);
  const reading = readPortfolio(file, found.mapping);
  return { rows: [...reading.rows], mapping: found.mapping, reading };
}

/** `taken/withheld/missing` of each field, over all rows. */
function counts(rows: readonly PortfolioRow[], fields: readonly string[]): Record<string, string> {
  const among = (field: string, list: (row: PortfolioRow) => readonly string[]) =>
    rows.filter(row => list(row).includes(field)).length;
  const line = (field: string) =>
    [
      among(field, row => row.taken),
      among(field, row => row.withheld.map(note => note.field)),
      among(field, row => row.missing.map(note => note.field)),
    ].join('/');
  return Object.fromEntries(fields.map(field => [field, line(field)]));
}

const sum = (amounts: readonly (number | undefined)[]) => amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
const costs = (rows: readonly PortfolioRow[]) =>
  sum(rows.flatMap(row => (row.proposal?.costs ?? []).map(({ amount }) => amount)));
const tally = (words: readonly (string | undefined)[]) =>
  Object.fromEntries([...Map.groupBy(words, word => word ?? 'none')].map(([word, all]) => [word, all.length]));

describe.each([2019, 2022] as const)('the portfolio of %i', year => {
  const { rows, mapping, reading } = read(year);

  it('a published portfolio is recognised by its header, and no column of it goes unread', () => {
    expect(mapping.id).toBe(`gmpp-${year}`);
    expect(reading.shape).toMatchObject({ encoding: 'windows-1252', delimiter: year === 2019 ? ',' : ';', headerLine: 1 });
    expect([reading.unread, reading.leftOut]).toEqual([[], []]);
  });

  it('a published portfolio loses no row: every one is taken, at the line where it starts', () => {
    expect(rows.length).toBe(year === 2019 ? 133 : 235);
    expect(rows.filter(row => row.proposal === undefined)).toEqual([]);
    expect(rows.slice(0, 8).map(row => row.line)).toEqual(
      year === 2019 ? [2, 3, 4, 5, 7, 10, 11, 12] : [2, 5, 8, 13, 16, 23, 27, 32],
    );
    expect(sum(rows.map(row => row.line))).toBe(year === 2019 ? 29_402 : 127_284);
    expect(rows.at(-1)?.line).toBe(year === 2019 ? 416 : 1050);
  });

  it('a published portfolio gives each row an identity of its own, the same on every reading', () => {
    expect(new Set(rows.map(row => row.identity)).size).toBe(rows.length);
    expect(read(year).rows).toEqual(rows);
  });

  it('a published portfolio accounts for every mapped field of every row exactly once: taken, withheld or missing', () => {
    for (const row of rows) {
      const accounted = [...row.taken, ...row.withheld.map(note => note.field), ...row.missing.map(note => note.field)].sort();
      expect(accounted).toEqual([...Object.keys(mapping.columns), ...Object.keys(mapping.constants)].sort());
      expect(row.problems).toEqual([]);
    }
  });

  it('a withheld cell of a published portfolio is withheld, with the sentence that says so, and neither missing nor zero', () => {
    const held = rows.filter(row => row.withheld.some(note => note.field === 'costs'));
    expect(held.length).toBe(year === 2019 ? 15 : 37);
    for (const { proposal } of held) {
      expect(proposal?.costs).toEqual([]);
      expect(proposal?.withheld?.find(note => note.field === 'costs')?.reason).toMatch(/^Exempt(ion)?( -)? under section/i);
    }
  });

  it('a published portfolio makes proposals that the schema of proposals accepts as they are', () => {
    for (const { proposal } of rows) expect(proposalSchema.safeParse(proposal)).toMatchObject({ success: true });
  });

  it('the texts of a published portfolio keep no line end of the file and no non-breaking blank', () => {
    const texts = rows.flatMap(row => [
      row.proposal?.aims,
      row.proposal?.title,
      row.extra.ratingComment,
      row.extra.scheduleComment,
    ]);
    expect(texts.filter(text => text !== undefined && /[\r\u00a0]/.test(text))).toEqual([]);
    expect(rows.filter(row => /\s\s|^\s|\s$/.test(row.proposal?.title ?? ''))).toEqual([]);
  });
});

describe('the figures of 2019', () => {
  const { rows } = read(2019);

  it('the figures of 2019 are those of the file: taken/withheld/missing', () => {
    expect(counts(rows, [...facts, ...comments])).toEqual({
      ...{ start: '131/2/0', end: '127/5/1', costs: '118/15/0', rating: '130/3/0' },
      ...{ baselineInYear: '121/12/0', forecastInYear: '121/12/0', aims: '133/0/0' },
      ...{ ratingComment: '125/8/0', scheduleComment: '125/8/0', varianceComment: '120/13/0', costComment: '118/15/0' },
    });
  });

  it('the figures of 2019 add up to the penny', () => {
    expect(costs(rows)).toBe(44_179_876_000_000);
    expect(sum(rows.map(row => row.extra.baselineInYear))).toBe(2_972_330_000_000);
    expect(sum(rows.map(row => row.extra.forecastInYear))).toBe(2_896_586_000_000);
  });

  it('the figures of 2019 know the five ratings', () => {
    expect(tally(rows.map(row => row.extra.rating))).toEqual({
      amber: 66,
      'amber-red': 38,
      'amber-green': 18,
      green: 4,
      red: 4,
      none: 3,
    });
  });

  it('the figures of 2019 read two-digit years of the last century as such', () => {
    const early = rows.flatMap(row => (row.proposal?.start?.startsWith('19') ? [row.proposal.start] : []));
    expect(early.sort()).toEqual(['1997-03-17', '1998-03-01', '1998-12-01']);
    expect(rows.filter(({ proposal }) => (proposal?.start ?? '') > (proposal?.end ?? '9'))).toEqual([]);
  });

  it('the figures of 2019 put the total of costs into the financial year in which the project starts, or a fallback year', () => {
    const byTitle = (title: string) => rows.find(row => row.proposal?.title === title)?.proposal;
    expect(byTitle('Geological Disposal Facility Programme (GDF)')).toMatchObject({
      ...{ start: '2008-06-30', end: '2040-12-31', department: 'BEIS', category: 'Infrastructure and Construction' },
      costs: [{ year: 2008, amount: 1_234_396_000_000 }],
    });
    expect(byTitle('Local Land Charges (LLC) Programme')).toMatchObject({ start: '2014-03-01', costs: [{ year: 2013 }] });
  });

  it('the figures of 2019 tell an end that was not provided from one that is withheld', () => {
    const crossrail = rows.find(row => row.proposal?.title === 'Crossrail Programme');
    expect(crossrail?.missing).toEqual([{ field: 'end', reason: 'Not provided' }]);
    expect(crossrail?.proposal?.withheld).toEqual([]);
  });
});

describe('the figures of 2022', () => {
  const { rows } = read(2022);

  it('the figures of 2022 are those of the file: taken/withheld/missing', () => {
    expect(counts(rows, [...facts, ...comments])).toEqual({
      ...{ start: '224/9/2', end: '218/13/4', costs: '191/37/7', rating: '221/11/3' },
      ...{ baselineInYear: '198/26/11', forecastInYear: '200/26/9', aims: '227/7/1' },
      ...{ ratingComment: '221/11/3', scheduleComment: '218/13/4', varianceComment: '191/26/18', costComment: '194/36/5' },
    });
  });

  it('the figures of 2022 add up to the penny', () => {
    expect(costs(rows)).toBe(49_418_100_000_000);
    expect(sum(rows.map(row => row.extra.baselineInYear))).toBe(4_312_888_000_000);
    expect(sum(rows.map(row => row.extra.forecastInYear))).toBe(3_955_402_000_000);
  });

  it('the figures of 2022 say which of the two columns of ratings a rating stands in', () => {
    expect(tally(rows.map(({ extra }) => extra.rating && `${extra.ratingFrom} ${extra.rating}`))).toEqual({
      ...{ 'colour_rating#1 amber': 118, 'colour_rating#1 red': 24, 'colour_rating#1 green': 11 },
      ...{ 'colour_rating#2 amber': 52, 'colour_rating#2 red': 3, 'colour_rating#2 green': 13, none: 14 },
    });
  });

  it('the figures of 2022 keep the number of the source as reference and as identity', () => {
    expect(rows[0]).toMatchObject({ identity: 'gmpp-2022:mod_0135_2122-q1', proposal: { reference: 'MOD_0135_2122-Q1' } });
  });

  it('the figures of 2022 do not take a project too early to report for one that is exempt', () => {
    const early = rows.filter(row => row.missing.some(note => /^Early planning/.test(note.reason)));
    expect(early.length).toBeGreaterThan(0);
    expect(early.flatMap(row => row.withheld.filter(note => /^Early planning/.test(note.reason)))).toEqual([]);
  });
});

describe('names that come back', () => {
  it('names that come back are given each time under an identity of their own: the importer merges nothing', () => {
    const [older, newer] = [read(2019).rows, read(2022).rows];
    const names = new Set(older.map(row => row.proposal?.title));
    const again = newer.filter(row => names.has(row.proposal?.title));
    expect(again.length).toBe(60);
    const identities = new Set(older.map(row => row.identity));
    expect(again.filter(row => identities.has(row.identity))).toEqual([]);
  });
});
