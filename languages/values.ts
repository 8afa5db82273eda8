/** Values as sentences of the server write them (docs/decisions/0058-two-languages.md): calendar days, months, instants, money, figures and shares in British English, written anew for another language. */

const months = 'January February March April May June July August September October November December'.split(' ');
const day = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})(?:, (\d{2}:\d{2})( [A-Z]{2,5}([+-]\d+)?)?)?$/;
const month = /^([A-Z][a-z]+) (\d{4})$/;
const amount = /^(-|−)?([£€$¥]|[A-Z]{3}[ \u00a0])(\d{1,3}(?:,\d{3})*(?:\.\d+)?)(m|bn|k)?$/;
const figure = /^(?:[-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-−]?\d+\.\d+)( %)?$/;
const currencies: Readonly<Record<string, string>> = { '£': 'GBP', '€': 'EUR', $: 'USD', '¥': 'JPY' };

const sizes: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9 };

/** `undefined` for what is no such value. */
export function valuesIn(language: string): (text: string) => string | undefined {
  return text => dayIn(text, language) ?? monthIn(text, language) ?? amountIn(text, language) ?? figureIn(text, language);
}

const numberOf = (name: string) =>
  months.findIndex(full => full === name || full.slice(0, 3) === name || full.slice(0, 4) === name);

function dayIn(text: string, language: string): string | undefined {
  const [, at, name = '', year, clock, zone = ''] = day.exec(text) ?? [];
  if (at === undefined || numberOf(name) < 0) return undefined;
  const full = months.includes(name) && name.length > 4;
  const said = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: full ? 'long' : 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const date = said.format(Date.UTC(Number(year), numberOf(name), Number(at)));
  return clock === undefined ? date : `${date}, ${clock}${zone}`;
}

function monthIn(text: string, language: string): string | undefined {
  const [, name = '', year] = month.exec(text) ?? [];
  if (year === undefined || numberOf(name) < 0) return undefined;
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(Number(year), numberOf(name)),
  );
}

function amountIn(text: string, language: string): string | undefined {
  const [, sign = '', unit, digits = '', short] = amount.exec(text) ?? [];
  if (unit === undefined) return undefined;
  const value = Number(digits.replaceAll(',', '')) * (sign === '' ? 1 : -1) * (sizes[short ?? ''] ?? 1);
  const decimals = digits.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: currencies[unit] ?? unit.trim(),
    ...(short === undefined ? { minimumFractionDigits: decimals, maximumFractionDigits: decimals } : { notation: 'compact' }),
  }).format(value);
}

function figureIn(text: string, language: string): string | undefined {
  const [, unit = ''] = figure.exec(text) ?? [];
  if (!figure.test(text)) return undefined;
  const digits = text
    .slice(0, text.length - unit.length)
    .replaceAll(',', '')
    .replace('−', '-');
  const decimals = digits.split('.')[1]?.length ?? 0;
  const said = new Intl.NumberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return `${said.format(Number(digits))}${unit}`;
}
