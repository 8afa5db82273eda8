/**
 * Arithmetic with money: `123456` is £1,234.56 in an office that counts in GBP, ¥123,456 in JPY and KD 123.456 in KWD. How many decimals a
 * currency has is said here and nowhere else, by ISO 4217 and not by the machine's own tables, so that it is the same on every host and in
 * every browser. The schemas are in money.ts: what only calculates and formats, as the portal's first page does, needs no zod.
 */
import { type Exact, ratio } from './exact.ts';

/** The currencies of ISO 4217 by the number of their decimals. What has none (gold, testing codes) is no currency of an office. */
const codes = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU
    CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW
    KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR
    PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS
    VED VES WST XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
} as const;

const exponents = new Map(
  Object.entries(codes).flatMap(([decimals, list]) => list.split(/\s+/).map(code => [code, Number(decimals)] as const)),
);

/** Whether ISO 4217 knows a currency with this code. */
export function isCurrency(code: string): boolean {
  return exponents.has(code);
}

/** Decimals of a currency: 2 for GBP, 0 for JPY, 3 for KWD. A code on file that ISO 4217 does not know counts in hundredths, as it always did. */
export function exponentOf(currency: string): number {
  return exponents.get(currency) ?? 2;
}

/** Major units (pounds, yen, dinars) in decimals, exactly: `1234.56` for 123456 in GBP. */
export function toMajor(minor: number, currency: string): `${number}` {
  const decimals = exponentOf(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return `${minor < 0 ? '-' : ''}${whole}${fraction}` as `${number}`;
}

/** Minor units of an amount in decimals (`1234.5`); undefined for what is no amount, has more decimals than the currency, or is too much. */
export function toMinor(text: string, currency: string): number | undefined {
  const decimals = exponentOf(currency);
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d{1,20})(?:\.(\d{1,20}))?$/.exec(text) ?? [];
  const kept = fraction.replace(/0+$/, '');
  if (whole === '' || kept.length > decimals) return undefined;
  const minor = Number(BigInt(`${sign}${whole}${kept.padEnd(decimals, '0')}`));
  return Number.isSafeInteger(minor) ? minor : undefined;
}

/** Major units as a number, for charts and spreadsheets: near enough to draw, never to calculate with. */
export function majorNumber(minor: number, currency: string): number {
  return Number(toMajor(minor, currency));
}

/** The minor units nearest to a number of major units, such as a mark on a chart's axis. */
export function nearestMinor(major: number, currency: string): number {
  return Math.round(major * 10 ** exponentOf(currency));
}

/** Major units as an exact number, for criteria. */
export function majorExact(minor: number, currency: string): Exact {
  return ratio(minor, 10n ** BigInt(exponentOf(currency)));
}

export interface MoneyStyle {
  /** Whose signs and separators; the machine's own when left out. */
  readonly locale?: string | undefined;
  /** Three significant digits and a word for the rest: £1.2m. */
  readonly short?: boolean;
}

/** An amount for readers: £1,234.56, £1,234, ¥1,234, KWD 1.234. Whole amounts are shown without decimals. */
export function formatMinor(minor: number, currency: string, { locale, short = false }: MoneyStyle = {}): string {
  const major = toMajor(minor, currency);
  const decimals = /\.0*$/.test(major) ? 0 : exponentOf(currency);
  const digits: Intl.NumberFormatOptions = short
    ? { notation: 'compact', maximumSignificantDigits: 3 }
    : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return formatOf(locale, { style: 'currency', currency, ...digits }).format(major);
}

/** Making one costs a hundred times what using it costs; there are a few for each currency. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string | undefined, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = JSON.stringify([locale, options]);
  const format = formats.get(name) ?? new Intl.NumberFormat(locale, options);
  formats.set(name, format);
  return format;
}
