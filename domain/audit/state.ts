/** What must be known of the entries of a day to add one: how often what was counted within this hour, and how many there are. It never grows past a day. */
import type { AuditKind } from './facts.ts';

export interface AuditState {
  /** UTC, `2026-11-26`; empty before the first entry. */
  readonly day: string;
  readonly hour: string;
  /** By kind, person, operation and reason: the count that was kept last. */
  readonly counted: Readonly<Record<string, number>>;
  /** Entries of the day by kind, and by kind and person. */
  readonly entries: Readonly<Record<string, number>>;
  /** Kinds, and kinds with persons, of which nothing more is kept today. */
  readonly leftOut: readonly string[];
}

export const noAudit: AuditState = { day: '', hour: '', counted: {}, entries: {}, leftOut: [] };

export interface Noted {
  readonly kind: AuditKind;
  /** Undefined: somebody tried to sign in as nobody who is known. */
  readonly who?: string | undefined;
  /** None of a sign-in. */
  readonly operation?: string | undefined;
  readonly code?: string | undefined;
}

export const countedUnder = ({ kind, who = '', operation = '', code = '' }: Noted) =>
  JSON.stringify([kind, who, operation, code]);

/** Under which names entries of a day are counted: of everybody, and of the person. */
export const countedOf = ({ kind, who = '' }: Pick<Noted, 'kind' | 'who'>) => [kind, JSON.stringify([kind, who])] as const;
