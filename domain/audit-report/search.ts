/**
 * Which facts on record are meant by a question of an auditor: by words, kind, person and day. Pure: who reads the histories, and how many at a time, is not
 * decided here.
 */
import { holdsWords, words } from '../scoring/words.ts';
import type { CalendarDate, Instant } from '../values/time.ts';
import { kindOnRecord, type RecordKind } from './record-kinds.ts';

export interface RecordQuestion {
  /** Each must begin a word of the fact, or of the name of a person whom it names. */
  readonly text?: string | undefined;
  readonly kind?: RecordKind | undefined;
  /** Who did it, or whom it names; by id. */
  readonly person?: string | undefined;
  /** Days in UTC, both with all of that day. */
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
}

/** A fact with what its entry says of it. */
export interface FactOnRecord {
  readonly history: 'project' | 'office';
  readonly at: Instant;
  /** Who did it; absent for what the engine did by itself. */
  readonly by?: string | undefined;
  readonly fact: { readonly type: string };
}

/** Asked of an entry before its facts: most entries are outside the days that are meant. */
export function isWithin(at: Instant, { from, to }: Pick<RecordQuestion, 'from' | 'to'>): boolean {
  const day = at.slice(0, 10);
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}

/** `nameOf` gives the name of an id that is a person's, and nothing for any other text. */
export function isOnRecord(
  { history, at, by, fact }: FactOnRecord,
  question: RecordQuestion,
  nameOf: (id: string) => string | undefined,
): boolean {
  const { text, kind, person } = question;
  if (!isWithin(at, question)) return false;
  if (kind !== undefined && kindOnRecord(history, fact.type) !== kind) return false;
  if (person === undefined && text === undefined) return true;
  const texts = [...textsIn(fact), ...(by === undefined ? [] : [by])];
  if (person !== undefined && !texts.includes(person)) return false;
  if (text === undefined) return true;
  const names = texts.flatMap(entry => nameOf(entry) ?? []);
  return holdsWords(words([...texts, ...names].join(' ')), words(text));
}

/** Every text and number within a fact, at whatever depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}
