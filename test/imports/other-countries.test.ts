/**
 * Made-up portfolios in the shapes of many countries. Each amount stands beside its cell as a whole number of the smallest unit, written by
 * hand: what is taken is exactly that, what is not understood is refused and named, and together they are the whole file.
 */
import { describe, expect, test } from 'vitest';
import { type PortfolioReading, readPortfolio, textFile } from '#imports/portfolio.ts';
import { mappingOf } from './rows-as-files.ts';

interface Country {
  readonly from: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly money: { readonly currency: string; readonly decimal?: ','; readonly scale?: 'thousands' };
  /** Cells of the header over reference, name and cost; of two rows when the file has them. */
  readonly header: readonly (readonly [string, string, string])[];
  /** Title, cell, and its amount in the smallest unit. */
  readonly taken: readonly (readonly [string, string, number])[];
  readonly refused: readonly (readonly [string, string, number])[];
  /** Of all rows. */
  readonly total: number;
}

const countries: readonly Country[] = [
  {
    ...{ from: 'Germany', encoding: 'windows-1252', delimiter: ';', money: { currency: 'EUR', decimal: ',' } },
    header: [['Nr.', 'Vorhaben', 'Kosten (brutto)']],
    taken: [
      ['Brücke Süd', '1.234.567,89 €', 123_456_789],
      ['Schleuse', '2,5 Mio. €', 250_000_000],
      ['Straßenlärm', '€ 300', 30_000],
    ],
    refused: [['Hafen', 'ca. 3 Mio. €', 300_000_000]],
    total: 673_486_789,
  },
  {
    ...{ from: 'Poland', encoding: 'windows-1250', delimiter: ';', money: { currency: 'PLN', decimal: ',' } },
    header: [['Lp.', 'Przedsięwzięcie', 'Wartość']],
    taken: [
      ['Łódź Główna', '1 250 000,00 zł', 125_000_000],
      ['Żłobek', '5 tys. zł', 500_000],
      ['Śluza', '3,2 mln zł', 320_000_000],
    ],
    refused: [['Most', '5 mil zł', 500_000_000]],
    total: 945_500_000,
  },
  {
    ...{ from: 'Czechia', encoding: 'windows-1250', delimiter: '\t', money: { currency: 'CZK', decimal: ',' } },
    header: [['Číslo', 'Název', 'Náklady']],
    taken: [
      ['Dálnice', '12 500 000 Kč', 1_250_000_000],
      ['Nemocnice', '1,5 mld Kč', 150_000_000_000],
      ['Hřiště', '250 tis. Kč', 25_000_000],
    ],
    refused: [['Škola', '10–12 mil. Kč', 1_200_000_000]],
    total: 152_475_000_000,
  },
  {
    ...{ from: 'Greece', encoding: 'windows-1253', delimiter: ';', money: { currency: 'EUR', decimal: ',' } },
    header: [['Κωδικός', 'Έργο', 'Προϋπολογισμός']],
    taken: [
      ['Λιμάνι', '1.250.000,50 €', 125_000_050],
      ['Γέφυρα', '3 εκατ. €', 300_000_000],
      ['Σχολείο', '2,5 δισ. €', 250_000_000_000],
    ],
    refused: [['Δρόμος', 'περίπου 5 εκατ. €', 500_000_000]],
    total: 250_925_000_050,
  },
  {
    ...{ from: 'Croatia', encoding: 'windows-1250', delimiter: ';', money: { currency: 'EUR', decimal: ',' } },
    header: [['Šifra', 'Naziv', 'Trošak']],
    taken: [
      ['Luka', '7.534.500,25 €', 753_450_025],
      ['Škola', '2 milijuna €', 200_000_000],
    ],
    refused: [['Cesta', '1.000.000 kn', 100_000_000]],
    total: 1_053_450_025,
  },
  {
    ...{ from: 'Canada', encoding: 'utf-8', delimiter: ',', money: { currency: 'CAD' } },
    header: [['No.', 'Project / Projet', 'Budget']],
    taken: [
      ['Écluse', 'CA$1,018,000', 101_800_000],
      ['Harbour', '$3,794,700.25', 379_470_025],
      ['Ferry', 'C$ 5m', 500_000_000],
    ],
    refused: [['Radar', 'US$ 900,000', 90_000_000]],
    total: 1_071_270_025,
  },
  {
    ...{ from: 'India', encoding: 'utf-8', delimiter: ',', money: { currency: 'INR' } },
    header: [['S. No.', 'Name of work', 'Sanctioned cost']],
    taken: [
      ['Canal', '₹ 3 crore', 3_000_000_000],
      ['School', '25 lakh', 250_000_000],
      ['Road', 'Rs. 12,34,567.50', 123_456_750],
      ['Metro', '₹ 1.25 lakh crore', 125_000_000_000_000],
    ],
    refused: [['Bridge', '₹ 3-4 crore', 4_000_000_000]],
    total: 125_007_373_456_750,
  },
  {
    ...{ from: 'France', encoding: 'utf-16le', delimiter: '\t', money: { currency: 'EUR', decimal: ',' } },
    header: [['N°', 'Opération', 'Coût prévu']],
    taken: [
      ['Écluse', '1\u202f234\u202f567,89 €', 123_456_789],
      ['Hôpital', '3 millions €', 300_000_000],
      ['Tramway', '2,1 milliards €', 210_000_000_000],
    ],
    refused: [['Musée', '1,2 Md€', 120_000_000_000]],
    total: 330_423_456_789,
  },
  {
    ...{ from: 'Switzerland', encoding: 'windows-1252', delimiter: ';', money: { currency: 'CHF' } },
    header: [['Nr.', 'Projekt', 'Kredit']],
    taken: [
      ['Tunnel', "CHF 1'234'567.05", 123_456_705],
      ['Rüti', 'Fr. 250’000', 25_000_000],
      ['Spital', '2 Mio.', 200_000_000],
    ],
    refused: [['Bahn', 'CHF 1.5 Mio. bis 2 Mio.', 200_000_000]],
    total: 548_456_705,
  },
  {
    ...{ from: 'Denmark', encoding: 'utf-8', delimiter: ';', money: { currency: 'DKK', decimal: ',' } },
    header: [
      ['Projekt', '', 'Økonomi'],
      ['Nr.', 'Navn', 'Samlet'],
    ],
    taken: [
      ['Bro', '250 mio. kr.', 25_000_000_000],
      ['Skole', '1.234.567,00 kr.', 123_456_700],
    ],
    refused: [['Havn', '€ 5.000', 500_000]],
    total: 25_123_956_700,
  },
  {
    ...{ from: 'Brazil', encoding: 'windows-1252', delimiter: ';', money: { currency: 'BRL', decimal: ',' } },
    header: [['Código', 'Obra', 'Orçamento']],
    taken: [
      ['Barragem', 'R$ 1.234.567,89', 123_456_789],
      ['Ponte', 'R$ 2 milhões', 200_000_000],
    ],
    refused: [['Satélite', 'US$ 5.000', 500_000]],
    total: 323_956_789,
  },
  {
    ...{ from: 'Hungary', encoding: 'iso-8859-2', delimiter: ';' },
    money: { currency: 'HUF', decimal: ',', scale: 'thousands' },
    header: [['Szám', 'Megnevezés', 'Költség (ezer)']],
    taken: [
      ['Híd', '1 250', 125_000_000],
      ['Erdő', '3 millió Ft', 300_000_000],
    ],
    refused: [['Út', '12%', 1_200_000]],
    total: 426_200_000,
  },
  {
    ...{ from: 'Bulgaria', encoding: 'windows-1251', delimiter: ';', money: { currency: 'BGN', decimal: ',' } },
    header: [['Код', 'Обект', 'Стойност']],
    taken: [
      ['Мост', '1 234 567,89 лв.', 123_456_789],
      ['Пристанище', '2 млн лв.', 200_000_000],
    ],
    refused: [['Училище', '5 или 6 млн лв.', 600_000_000]],
    total: 923_456_789,
  },
  {
    ...{ from: 'Japan', encoding: 'shift_jis', delimiter: ',', money: { currency: 'JPY' } },
    header: [['番号', '事業名', '予算']],
    taken: [
      ['橋', '￥1,250,000', 1_250_000],
      ['港', '3,000,000円', 3_000_000],
    ],
    refused: [['駅', '約500万円', 5_000_000]],
    total: 9_250_000,
  },
  {
    ...{ from: 'Kuwait', encoding: 'utf-16be', delimiter: '\t', money: { currency: 'KWD' } },
    header: [['No.', 'Project', 'Contract value']],
    taken: [
      ['ميناء', 'KWD 1,234.567', 1_234_567],
      ['جسر', '2 million', 2_000_000_000],
    ],
    refused: [['مدرسة', '-500', 500_000]],
    total: 2_001_734_567,
  },
];

/** The bytes of a text in an encoding of one or two bytes a character, found by reading all of them. */
function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(`\u{feff}${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\u{feff}${text}`, 'utf16le').swap16();
  const decoder = new TextDecoder(encoding, { fatal: true });
  const known = new Map<string, number[]>();
  const learn = (...bytes: number[]) => {
    try {
      const read = decoder.decode(Uint8Array.from(bytes));
      if ([...read].length === 1 && !known.has(read)) known.set(read, bytes);
    } catch {
      // these bytes are no character
    }
  };
  for (let first = 0; first < 256; first += 1) learn(first);
  if (encoding === 'shift_jis')
    for (let first = 0x81; first < 0xf0; first += 1) for (let second = 0x40; second < 0xfd; second += 1) learn(first, second);
  const bytesOf = (character: string) => {
    const bytes = known.get(character);
    if (!bytes) throw new Error(`${encoding} has no ${character}`);
    return bytes;
  };
  return Uint8Array.from([...text].flatMap(bytesOf));
}

const quoted = (cell: string, delimiter: string) => (cell.includes(delimiter) ? `"${cell}"` : cell);

function readOf({ encoding, delimiter, money, header, taken, refused }: Country): PortfolioReading {
  const rows = [...taken, ...refused].map(([title, cell], index) => [`N${index + 1}`, title, cell]);
  const text = [...header, ...rows].map(row => row.map(cell => quoted(cell, delimiter)).join(delimiter)).join('\r\n');
  const [reference = '', title = '', costs = ''] = [0, 1, 2].map(column => nameOf(header, column));
  const columns = { reference, title, costs };
  const how = { columns, identity: [reference], encoding: encoding.startsWith('utf') ? 'auto' : encoding };
  return readPortfolio(textFile(encoded(text, encoding)), mappingOf({ ...how, money, headerRows: header.length }));
}

/** The name of a column; under two rows a name over several columns stands for each. */
function nameOf(header: Country['header'], column: number): string {
  if (header.length === 1) return header[0]?.[column] ?? '';
  const above = header[0]?.slice(0, column + 1).findLast(cell => cell !== '') ?? '';
  return `${above} ${header[1]?.[column] ?? ''}`;
}

const costsOf = ({ rows }: PortfolioReading) =>
  rows.map(row => row.proposal?.costs?.reduce<number>((sum, { amount }) => sum + amount, 0));
const sum = (amounts: readonly (number | undefined)[]) => amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);

describe.each(countries)('a portfolio in the shape of $from', country => {
  const { taken, refused, total, header } = country;
  const reading = readOf(country);
  const costs = costsOf(reading);

  test(`every amount of a portfolio in the shape of ${country.from} that can be read is read whole, with its title`, () => {
    expect(reading.rows.slice(0, taken.length).map(row => row.proposal?.title)).toEqual(taken.map(([title]) => title));
    expect(costs.slice(0, taken.length)).toEqual(taken.map(([, , minor]) => minor));
  });

  test(`what is not understood in a portfolio in the shape of ${country.from} is left out, with its line and its cell named`, () => {
    const first = header.length + taken.length + 1;
    const faults = reading.rows.flatMap(row => row.problems).filter(({ field }) => field === 'costs');
    expect(faults.map(({ line }) => line)).toEqual(refused.map((_, index) => first + index));
    for (const [index, [, cell]] of refused.entries()) expect(faults[index]?.reason).toContain(cell);
  });

  test(`what is taken and what is refused of a portfolio in the shape of ${country.from} is together the whole file`, () => {
    const written = [...taken, ...refused];
    const left = written.filter((_, index) => costs[index] === undefined || costs[index] === 0);
    expect(reading.rows).toHaveLength(written.length);
    expect(sum(costs) + sum(left.map(([, , minor]) => minor))).toBe(total);
  });
});
