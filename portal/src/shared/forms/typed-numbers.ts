/** How numbers are typed and shown in the reader's locale, and what is said about those that cannot be taken. */
import { toMinor } from '#domain/values/currency.ts';
import type { NumberFormat, Typed } from '#domain/values/typed-number.ts';
import { locale as readersLocale } from '../language.ts';
import { t } from '../text.ts';

export type NumberLimits = Pick<NumberFormat, 'decimals' | 'min' | 'max'>;
export type NumberFault = Extract<Typed, { readonly kind: 'fault' }>['fault'];

/** With the separators of a locale: `.` and `,` for en-GB, `,` and `.` for de-DE. */
export function numberFormat(limits: NumberLimits, locale = readersLocale): NumberFormat {
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.5);
  const sign = (type: string, otherwise: string) => parts.find(part => part.type === type)?.value ?? otherwise;
  return { ...limits, decimal: sign('decimal', '.'), group: sign('group', ' ') };
}

/** Marks of direction that some locales put around a sign: nobody types them. */
const directions = /[\u061c\u200e\u200f]/g;

/** A number (`1234.5`) as the reader would type it: 1,234.5. Years have no groups. */
export function shownNumber(text: string, grouped = true, locale = readersLocale): string {
  if (text === '' || Number.isNaN(Number(text))) return text;
  const digits = new Intl.NumberFormat(locale, { maximumFractionDigits: 20, useGrouping: grouped });
  return digits.format(text as `${number}`).replace(directions, '');
}

/** An amount of major units (`1250000`) in words: £1.25 million. It says “about” where words are shorter than the amount. */
export function amountInWords(major: string, currency: string, locale = readersLocale): string {
  if (toMinor(major, currency) === undefined) return '';
  const compact = (digits: number) =>
    new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: digits });
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' });
  if (Number(major) < 1_000) return money.format(major as `${number}`);
  const words = compact(2).format(major as `${number}`);
  const exactly = words === compact(20).format(major as `${number}`);
  const said = withSign(words, money);
  return exactly ? said : t('about {amount}', { amount: said });
}

/** The currency's sign at the side where the locale has it. */
function withSign(words: string, money: Intl.NumberFormat): string {
  const parts = money.formatToParts(1);
  const number = parts.findIndex(part => part.type === 'integer');
  const text = (from: number, to?: number) =>
    parts
      .slice(from, to)
      .map(part => part.value)
      .join('');
  return `${text(0, number)}${words}${text(number + 1)}`;
}

/** What to do about a number that cannot be taken. An empty field is the form's affair. */
export function faultMessage(fault: NumberFault, { decimals, min, max }: NumberLimits, grouped = true): string {
  const shown = (number: number) => shownNumber(String(number), grouped);
  switch (fault) {
    case 'empty':
      return t('Fill this in.');
    case 'no-number':
      return t('Type a number, such as {shown}.', { shown: shown(Math.min(max ?? 1_250_000, 1_250_000)) });
    case 'too-many-decimals':
      return decimals === 0 ? t('A whole number, please.') : t('At most {decimals} decimals.', { decimals });
    case 'too-small':
      return t('At least {shown}.', { shown: shown(min ?? 0) });
    case 'too-large':
      return t('At most {shown}.', { shown: shown(max ?? 0) });
  }
}
