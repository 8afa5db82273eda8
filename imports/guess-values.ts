/** How the values of a file are written, found by trying: the formats of its days, the decimal sign of its amounts, the unit its header names. */
import { isCurrency } from '#domain/values/currency.ts';
import { currencyDoubt, isSign } from './currency-signs.ts';
import { readDate } from './date-text.ts';
import type { Mapping } from './mapping.ts';
import { readMoney } from './money-text.ts';

/** Tried in this order; of two that read the same cells the first is taken. Americans write the month first. */
const dayFirst = [
  'yyyy-MM-dd',
  'd.M.yyyy',
  'd/M/yyyy',
  'M/d/yyyy',
  'd-M-yyyy',
  'yyyy/MM/dd',
  'd MMM yyyy',
  'd-MMM-yyyy',
  'd/MMM/yy',
];
const others = [
  'd.M.yy',
  'd/M/yy',
  'M/d/yy',
  'd-MMM-yy',
  'd MMM yy',
  'MMM d, yyyy',
  'MMM yyyy',
  'MMM-yy',
  'MM/yyyy',
  'yyyy-MM',
  'yyyy',
  'serial',
];

/** Few formats that together read the most cells; the one of ISO 8601 when none reads any. */
export function dateFormatsOf(cells: readonly string[], currency: string): string[] {
  const formats = [...dayFirst, ...others].toSorted((one, other) => rank(one, currency) - rank(other, currency));
  const chosen: string[] = [];
  for (let left = cells; left.length > 0 && chosen.length < 4; ) {
    const best = formats
      .map(format => ({ format, unread: left.filter(cell => !readDate(cell, { formats: [format], pivot: 70 }).ok) }))
      .reduce((one, other) => (other.unread.length < one.unread.length ? other : one));
    if (best.unread.length === left.length) break;
    chosen.push(best.format);
    left = best.unread;
  }
  return chosen.length > 0 ? chosen : ['yyyy-MM-dd'];
}

function rank(format: string, currency: string): number {
  const american = currency === 'USD' && format.startsWith('M/d');
  return american ? -1 : [...dayFirst, ...others].indexOf(format);
}

/** The decimal sign with which more amounts can be read, without rounding; a full stop when both do as well. */
export function decimalOf(cells: readonly string[], { currency, scale }: Omit<Mapping['money'], 'decimal'>): '.' | ',' {
  const points = (decimal: '.' | ',') =>
    cells.reduce((sum, cell) => {
      const read = readMoney(cell, { currency, scale, decimal });
      return sum + (read.ok ? (read.note === undefined ? 2 : 1) : 0);
    }, 0);
  return points(',') > points('.') ? ',' : '.';
}

const millions =
  'm mio mln mill mil million millions millionen millones milhoes milhões milioni milionu miliony mn £m m£ €m m€ $m m$ meur mgbp musd mchf';
const thousands =
  "k tsd tausend tys tis tisic thousand thousands miles milliers migliaia teur keur kgbp kusd tchf k€ €k k£ £k k$ $k t€ 000 '000 ’000";
const scales = new Map([
  ...millions.split(' ').map(word => [word, 'millions'] as const),
  ...thousands.split(' ').map(word => [word, 'thousands'] as const),
]);

/** What `1` means in a column whose name says so: `Budget (£m)`, `Montant (M€)`, `Kosten in Mio. €`, `Cost, thousands`. */
export function scaleOf(header: string): Mapping['money']['scale'] {
  const words = header.toLowerCase().split(/[^\p{L}\p{N}£$€'’]+/u);
  return words.map(word => scales.get(word)).find(scale => scale !== undefined) ?? 'units';
}

/** Whether a column's name says that its amounts are in another currency: by a sign, or in brackets by a code (`Budget (USD)`, `Kosten (TEUR)`). */
export function isInAnotherCurrency(header: string, currency: string): boolean {
  const signs = (header.match(/\p{L}{0,3}\p{Sc}/gu) ?? []).map(sign => (isSign(sign) ? sign : (sign.at(-1) ?? '')));
  const bracketed = [...header.matchAll(/[([]([^)\]]*)[)\]]/g)].map(([, inside = '']) => inside).join(' ');
  const codes = [...bracketed.matchAll(/\b[MTk]?([A-Z]{3})\b/g)].map(([, code]) => code ?? '').filter(isCurrency);
  return [...signs, ...codes].some(said => currencyDoubt(said, currency) !== undefined);
}

/** Words for ratings that need no explanation. */
export const usualRatings: Mapping['ratings'] = {
  ...{ green: 'green', 'amber/green': 'amber-green', 'amber-green': 'amber-green', amber: 'amber', yellow: 'amber', red: 'red' },
  ...{ 'amber/red': 'amber-red', 'amber-red': 'amber-red', g: 'green', a: 'amber', r: 'red', ag: 'amber-green', ar: 'amber-red' },
  ...{ 'on track': 'green', 'at risk': 'amber', 'off track': 'red', grün: 'green', gelb: 'amber', rot: 'red' },
  ...{ vert: 'green', orange: 'amber', rouge: 'red', verde: 'green', ámbar: 'amber', amarillo: 'amber', rojo: 'red' },
  ...{ zielony: 'green', żółty: 'amber', czerwony: 'red', zelená: 'green', žlutá: 'amber', červená: 'red' },
};
