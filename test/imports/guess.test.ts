/** Files for which nobody has written a mapping: their header, columns, days and amounts are found as people would find them. */
import { describe, expect, test } from 'vitest';
import { type HowToRead, readImport } from '#imports/reading.ts';

const office: HowToRead['office'] = { id: 'demo', currency: 'EUR', goals: [], people: [], mappings: [] };

async function guessed(lines: readonly string[], currency = 'EUR') {
  const bytes = new Uint8Array(Buffer.from(lines.join('\n')));
  const outcome = await readImport(bytes, { office: { ...office, currency }, year: 2027, sponsor: 'sam' });
  if (!outcome.ok) throw new Error(outcome.reason);
  const { origin, mapping, rows, sums } = outcome.reading;
  expect(origin).toBe('guessed');
  const taken = rows.map(
    ({ proposal }) => proposal && [proposal.title, proposal.start, proposal.end, proposal.costs?.[0]?.amount],
  );
  return { mapping, taken, sums };
}

/** What each file says of its two projects, in the currency of its office, in minor units. */
const files: readonly (readonly [about: string, currency: string, lines: readonly string[], rows: readonly unknown[]])[] = [
  [
    'a German list with semicolons, decimal commas and days with dots',
    'EUR',
    [
      'Nr;Projektname;Budget in TEUR;Beginn;Ende',
      'A;Hallenbad;1.250,5;01.03.2027;31.12.2028',
      'B;Klärwerk;800;15.06.2027;30.09.2027',
    ],
    [
      ['Hallenbad', '2027-03-01', '2028-12-31', 125_050_000],
      ['Klärwerk', '2027-06-15', '2027-09-30', 80_000_000],
    ],
  ],
  [
    'a French list in millions',
    'EUR',
    [
      'Code projet;Nom du projet;Montant (M€);Date de début;Date de fin',
      '1;Piscine;1,5;01/03/2027;31/12/2028',
      '2;Gare;0,8;15/06/2027;30/09/2027',
    ],
    [
      ['Piscine', '2027-03-01', '2028-12-31', 150_000_000],
      ['Gare', '2027-06-15', '2027-09-30', 80_000_000],
    ],
  ],
  [
    'a Polish list with a title above its header',
    'PLN',
    [
      'Wykaz projektów;;;;',
      'Lp;Nazwa projektu;Wartość projektu;Data rozpoczęcia;Data zakończenia',
      '1;Basen;1 250 000,00;2027-03-01;2028-12-31',
      '2;Dworzec;800 000,50;2027-06-15;2027-09-30',
    ],
    [
      ['Basen', '2027-03-01', '2028-12-31', 125_000_000],
      ['Dworzec', '2027-06-15', '2027-09-30', 80_000_050],
    ],
  ],
  [
    'an American list with the month first',
    'USD',
    [
      'Project ID,Project Name,Total Budget,Start Date,Finish Date',
      'P1,Pool,"$1,250,000.00",3/1/2027,12/31/2028',
      'P2,Station,"$800,000.50",6/5/2027,9/30/2027',
    ],
    [
      ['Pool', '2027-03-01', '2028-12-31', 125_000_000],
      ['Station', '2027-06-05', '2027-09-30', 80_000_050],
    ],
  ],
  [
    'a Slovak list between tabs',
    'EUR',
    [
      'Číslo\tNázov projektu\tRozpočet\tZačiatok\tKoniec',
      '1\tPlaváreň\t1250000\t1.3.2027\t31.12.2028',
      '2\tStanica\t800000,50\t15.6.2027\t30.9.2027',
    ],
    [
      ['Plaváreň', '2027-03-01', '2028-12-31', 125_000_000],
      ['Stanica', '2027-06-15', '2027-09-30', 80_000_050],
    ],
  ],
];

describe('a file without a mapping', () => {
  test.each(files)('%s is read as a person reads it', async (_about, currency, lines, rows) => {
    const { taken, sums } = await guessed(lines, currency);
    expect(taken).toEqual(rows);
    expect(sums.rowsWithCosts).toBe(2);
  });

  test.each([
    ['Budget (m€)', 'GBP'],
    ['Budget in Mio. €', 'GBP'],
    ['Cost (USD thousand)', 'EUR'],
    ['Kosten (TEUR)', 'CHF'],
    ['Cost (US$m)', 'AUD'],
  ])('amounts under “%s” are not read as %s', async (heading, currency) => {
    const { mapping, taken } = await guessed([`Project;${heading}`, 'Pool;5', 'Station;6'], currency);
    expect([mapping.columns.costs, taken.map(row => row?.[3])]).toEqual([undefined, [undefined, undefined]]);
  });

  test.each([
    ['Budget (m€)', 'EUR'],
    ['Cost ($m)', 'AUD'],
    ['Cost (A$m)', 'AUD'],
    ['Cost (all years)', 'EUR'],
    ['Kosten (TCHF)', 'CHF'],
  ])('amounts under “%s” are read as %s', async (heading, currency) => {
    const { mapping } = await guessed([`Project;${heading}`, 'Pool;5', 'Station;6'], currency);
    expect(mapping.columns.costs).toBe(heading);
  });

  test('the same header gives the same mapping next month, whatever the rows, and another header another one', async () => {
    const one = await guessed(['Id,Name,Cost', '1,Pool,5']);
    const later = await guessed(['Id,Name,Cost', '1,Pool,6', '2,Station,7']);
    const other = await guessed(['Id,Name,Cost,Start', '1,Pool,5,2027-01-01']);
    expect(later.mapping.id).toBe(one.mapping.id);
    expect(other.mapping.id).not.toBe(one.mapping.id);
  });

  test('numbers that do not tell the rows apart are no identity: the name is', async () => {
    const { mapping } = await guessed(['No,Project', '1,Pool', '1,Station', '1,Bridge']);
    expect([mapping.columns.reference, mapping.identity]).toEqual(['No', ['Project']]);
  });

  test('two columns of one name are told apart, and the title is the column whose texts tell the rows apart when none is called so', async () => {
    const { mapping, taken } = await guessed([
      'Kind,Thing,Kind',
      'a,The old pool,x',
      'a,The new station,y',
      'b,A bridge for all,x',
    ]);
    expect(mapping.columns.title).toBe('Thing');
    expect(taken.map(row => row?.[0])).toEqual(['The old pool', 'The new station', 'A bridge for all']);
  });
});
