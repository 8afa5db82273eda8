/**
 * What each field's text must be to count as read: one function from a cell's text to a value or a reason.
 */

import type * as z from 'zod';
import { longText } from '#domain/values/text.ts';
import { whatFits } from '#domain/values/what-fits.ts';
import { oneLine, paragraphs, printable } from './cells.ts';
import { type Edge, readDate } from './date-text.ts';
import type { FieldName, Mapping, Rating } from './mapping.ts';
import { readMoney } from './money-text.ts';

/** A value; or `withheld` when the word itself says so (a rating `exempt`); or why it can't be read. */
export type Reading =
  | { ok: true; value: string | number; note?: string }
  | { ok: false; reason: string }
  | { ok: 'withheld'; reason: string };

type Reader = (text: string, mapping: Mapping) => Reading;

const line: Reader = text => ({ ok: true, value: oneLine(text) });
const prose: Reader = text => ({ ok: true, value: paragraphs(text) });
const money: Reader = (text, mapping) => {
  const read = readMoney(text, mapping.money);
  return read.ok ? { ok: true, value: read.minor, note: read.note } : quoted(read.reason, text);
};
const date =
  (edge: Edge): Reader =>
  (text, mapping) => {
    const read = readDate(text, mapping.dates, edge);
    return read.ok ? { ok: true, value: read.date, note: read.note } : quoted(read.reason, text);
  };
const comment: Reader = text => {
  const cleaned = longText.safeParse(paragraphs(text), { error: whatFits });
  return cleaned.success ? { ok: true, value: cleaned.data } : { ok: false, reason: schemaFault(text, cleaned.error.issues[0]) };
};
const year: Reader = text => {
  const found = /^(?:19|20|21)\d\d$/.exec(oneLine(text));
  return found === null ? quoted('not a year', text) : { ok: true, value: Number(found[0]) };
};
const rating: Reader = (text, mapping) => {
  const word = ratingOf(oneLine(text), mapping);
  if (word === 'exempt') return { ok: 'withheld', reason: printable(oneLine(text)) };
  return word === undefined ? quoted('not a rating the mapping knows', text) : { ok: true, value: word };
};

export const readers: Record<FieldName, Reader> = {
  ...{ office: line, title: line, sponsor: line, manager: line, customer: line, department: line, category: line },
  ...{ gateModel: line, reference: line, problem: prose, aims: prose },
  ...{ costs: money, benefits: money, start: date('first'), end: date('last') },
  ...{ stage: line, gatesPassed: line, approvedCost: money, approvedEnd: date('last'), risks: comment },
  ...{ rating, reportYear: year, baselineInYear: money, forecastInYear: money },
  ...{ ratingComment: comment, scheduleComment: comment, varianceComment: comment, costComment: comment },
};

const people: ReadonlySet<string> = new Set(['sponsor', 'manager', 'customer']);

/** Why a schema refuses a value: the limit and what it has, when it is a text. */
export function schemaFault(value: unknown, issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return 'not readable';
  if (issue.code === 'too_big' && issue.origin === 'string')
    return `longer than ${issue.maximum} characters (it has ${String(value).length})`;
  if (issue.message === 'no control characters') return 'holds control characters';
  const quoted = typeof value === 'string' ? [`"${printable(oneLine(value.slice(0, 400)))}"`] : [];
  if (people.has(String(issue.path[0]))) return `neither an id nor the name of one person of the office: ${quoted}`;
  return [...issue.path.slice(1), issue.message, ...quoted].join(': ');
}

function ratingOf(text: string, mapping: Mapping): Rating | 'exempt' | undefined {
  const entry = Object.entries(mapping.ratings).find(([word]) => word.toLowerCase() === text.toLowerCase());
  return entry?.[1];
}

function quoted(reason: string, text: string): Reading {
  return { ok: false, reason: `${reason}: "${printable(oneLine(text.slice(0, 400)))}"` };
}
