/**
 * What was refused: who asked for what they may not, when, and in which words they were refused; and as whom somebody tried to sign in and failed. It is kept apart from the record of what was done, so it is
 * no part of an export; each statement names its entry in the history that is kept for auditors.
 */
import { isolated } from '../values/isolated.ts';
import type { Instant } from '../values/time.ts';
import type { OfficeThen } from './office-then.ts';
import type { ReportPart } from './statement.ts';
import type { AuditTable } from './tables.ts';

/** An entry of the history for auditors, as the API gives it. */
export interface RefusedAttempt {
  /** A request that was refused when left out. */
  readonly kind?: 'refused' | 'read' | 'sign-in' | undefined;
  readonly seq: number;
  readonly at: Instant;
  /** Of a sign-in, as whom it was tried; undefined when nobody known was. */
  readonly who?: string | undefined;
  readonly operation?: string | undefined;
  /** Path of what it was about, the first of the hour. */
  readonly subject?: string | undefined;
  /** In UTC, such as 2026-11-26T09. */
  readonly hour?: string | undefined;
  /** How often within the hour, at least. */
  readonly count?: number | undefined;
  readonly code?: string | undefined;
  readonly why?: string | undefined;
  /** So many entries of the day were kept; more were left out. */
  readonly leftOut?: number | undefined;
}

/** Whether the attempt was about one of these: the path names its id. That entries were left out may be about anything. */
/** A sign-in is about the office alone. */
export function isAbout({ kind, subject, leftOut }: RefusedAttempt, ids: readonly string[]): boolean {
  if (kind === 'sign-in') return false;
  return leftOut !== undefined || (subject ?? '').split('/').some(part => ids.includes(part));
}

/** `attempts` is undefined where the reader may not see them: the report says so. */
export function refusedPart(office: string, attempts: readonly RefusedAttempt[] | undefined, then: OfficeThen): ReportPart {
  return {
    title: then.say`Refused attempts`,
    intro: [introOf(attempts, then)],
    statements: (attempts ?? []).map(attempt => ({
      text: sentenceOf(attempt, then),
      place: { stream: `audit/${office}`, seq: attempt.seq },
      at: attempt.at,
    })),
  };
}

function introOf(attempts: readonly RefusedAttempt[] | undefined, { say }: OfficeThen): string {
  if (!attempts)
    return say`Auditors and the PMO see what was refused; whoever made this pack is neither, so this report does not say it.`;
  if (attempts.length === 0) return say`Nothing was refused that is on record.`;
  return say`${attempts.length} entries of what was refused and of sign-ins that failed. They are kept apart from the exports of this pack; the list of refused attempts in Tollgate shows each by its number. Of what is repeated within an hour one entry is kept, which says how often at least.`;
}

function sentenceOf(attempt: RefusedAttempt, then: OfficeThen): string {
  if (attempt.leftOut !== undefined) return leftOutOf(attempt, then);
  const { kind, hour, count = 1 } = attempt;
  const { say } = then;
  const often = count === 1 ? '' : say` At least ${count} times in the hour that began at ${hour}:00 UTC.`;
  return `${kind === 'sign-in' ? signInOf(attempt, then) : requestOf(attempt, then)}${often}`;
}

function leftOutOf({ kind, who, leftOut, at }: RefusedAttempt, then: OfficeThen): string {
  const { say } = then;
  const whose = who === undefined ? say`of the office` : say`of ${then.person(who)}`;
  const what = kind === 'sign-in' ? say`sign-ins that failed` : say`attempts`;
  return say`From ${then.moment(at)} until midnight UTC no further ${what} ${whose} were kept: ${leftOut} entries of that day were.`;
}

function signInOf({ who, code, why, at }: RefusedAttempt, then: OfficeThen): string {
  const { say } = then;
  const tried = who === undefined ? say`nobody who is known here` : then.personAt(who, at);
  return say`Somebody tried to sign in as ${tried} and failed (${code}): ${isolated(then.served(why ?? ''))}`;
}

function requestOf({ who, operation, subject, code, why, at }: RefusedAttempt, then: OfficeThen): string {
  const { say } = then;
  const on = subject === undefined ? '' : say` on ${isolated(subject)}`;
  return say`${then.personAt(who ?? '', at)} asked for ${operation ?? say`something`}${on} and was refused (${code}): ${isolated(then.served(why ?? ''))}`;
}

export function refusedTable(office: string, attempts: readonly RefusedAttempt[]): AuditTable {
  return {
    name: 'refused',
    columns: ['at', 'hour', 'who', 'operation', 'subject', 'count', 'code', 'why', 'leftOut', 'stream', 'entry', 'kind'],
    rows: attempts.map(({ kind = 'refused', at, hour, who, operation, subject, count, code, why, leftOut, seq }) => [
      ...[at, hour, who, operation, subject, count, code, why, leftOut, `audit/${office}`, seq, kind].map(value => value ?? ''),
    ]),
  };
}
