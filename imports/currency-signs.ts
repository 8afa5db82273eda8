/**
 * Which currencies a sign before or after an amount can stand for. A sign that several currencies share (`$`, `£`, `kr`) is read as the
 * mapping's own when it is one of them; otherwise the amount is refused with both named, because nothing says what it is worth.
 */
import { isCurrency } from '#domain/values/currency.ts';

const dollars =
  'USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD ARS CLP COP MXN UYU DOP NIO BRL';

/** Currencies in ISO 4217 codes by the sign as it is written. */
const bySign: Readonly<Record<string, string>> = {
  $: dollars,
  ...{ US$: 'USD', U$S: 'USD', CA$: 'CAD', CAN$: 'CAD', C$: 'CAD NIO', A$: 'AUD', AU$: 'AUD', NZ$: 'NZD', S$: 'SGD', SG$: 'SGD' },
  ...{
    HK$: 'HKD',
    NT$: 'TWD',
    R$: 'BRL',
    MX$: 'MXN',
    Mex$: 'MXN',
    AR$: 'ARS',
    CL$: 'CLP',
    COL$: 'COP',
    J$: 'JMD',
    TT$: 'TTD',
    EC$: 'XCD',
  },
  '£': 'GBP EGP FKP GIP LBP SDG SHP SSP SYP',
  ...{
    '€': 'EUR',
    '¥': 'JPY CNY',
    '￥': 'JPY CNY',
    円: 'JPY',
    元: 'CNY TWD HKD',
    '₹': 'INR',
    Rs: 'INR PKR LKR NPR MUR',
    '₨': 'INR PKR LKR NPR MUR',
  },
  ...{
    kr: 'SEK NOK DKK ISK',
    Kč: 'CZK',
    zł: 'PLN',
    Ft: 'HUF',
    lei: 'RON MDL',
    лв: 'BGN',
    '₽': 'RUB',
    руб: 'RUB',
    '₴': 'UAH',
    '₺': 'TRY',
    TL: 'TRY',
  },
  ...{
    '₪': 'ILS',
    '₩': 'KRW',
    '₫': 'VND',
    '₱': 'PHP',
    '฿': 'THB',
    '₦': 'NGN',
    '₵': 'GHS',
    '₸': 'KZT',
    '₼': 'AZN',
    '₾': 'GEL',
    Fr: 'CHF',
    SFr: 'CHF',
  },
  ...{
    R: 'ZAR',
    RM: 'MYR',
    Rp: 'IDR',
    KSh: 'KES',
    TSh: 'TZS',
    USh: 'UGX',
    ден: 'MKD',
    дин: 'RSD',
    din: 'RSD',
    KM: 'BAM',
    kn: 'HRK',
  },
};

/** The signs and codes that may stand at an amount, for a regular expression; longer ones first. */
export const signPattern = [
  ...Object.keys(bySign)
    .toSorted((one, other) => other.length - one.length)
    .map(sign => sign.replace(/[$.]/g, '\\$&') + (/^\p{L}+$/u.test(sign) ? '(?!\\p{L})\\.?' : '')),
  '[A-Z]{3}(?!\\p{L})',
].join('|');

export function isSign(written: string): boolean {
  return Object.hasOwn(bySign, written.replace(/\.$/, '')) || /^[A-Z]{3}$/.test(written);
}

/** Why an amount with this sign is not certainly in the currency; undefined when it is. */
export function currencyDoubt(written: string | undefined, currency: string): string | undefined {
  if (written === undefined) return undefined;
  const sign = written.replace(/\.$/, '');
  if (sign === currency || (Object.hasOwn(bySign, sign) && bySign[sign]?.split(' ').includes(currency))) return undefined;
  const known = Object.hasOwn(bySign, sign) || isCurrency(sign);
  return known ? `in ${sign}, not in ${currency}` : `"${sign}" is no currency of ISO 4217; the mapping counts in ${currency}`;
}
