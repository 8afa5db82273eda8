/** What was seen of a criterion (`the forecast over the approved cost is 37.64 %, …`) in the reader's language: the measure and its value, each by itself. */
import { number } from './format.ts';
import { language } from './language.ts';
import { served, t } from './text.ts';

const seen = /^(.+) is (?:just (under|over) )?(-?\d+(?:\.\d+)?)( %| days| days late| days past)?$/;

/** Sentences of another form are said as the server's other words are. */
export function seenInWords(text: string): string {
  if (language === 'en') return text;
  const whole = served(text);
  return whole === text ? text.split(', ').map(oneInWords).join(', ') : whole;
}

function oneInWords(text: string): string {
  const [, what, side, value, unit] = seen.exec(text) ?? [];
  if (what === undefined || value === undefined) return served(text);
  const amount = inUnit(number(Number(value), 2), unit);
  const said = { what: served(what), amount };
  if (side === undefined) return t('{what}: {amount}', said);
  return side === 'under' ? t('{what}: just under {amount}', said) : t('{what}: just over {amount}', said);
}

function inUnit(value: string, unit: string | undefined): string {
  if (unit === ' days') return value === '1' ? t('1 day') : t('{value} days', { value });
  if (unit === ' days late') return value === '1' ? t('1 day late') : t('{value} days late', { value });
  if (unit === ' days past') return value === '1' ? t('1 day past') : t('{value} days past', { value });
  return `${value}${unit ?? ''}`;
}
