/**
 * What a report for auditors is made of: sentences. Each names the entry of the record from which it is taken, so that whoever reads it
 * finds it among the raw facts of the export.
 */
import type { Commit, StreamId } from '../history/commit.ts';
import type { Instant } from '../values/time.ts';
import { inEnglish, type ReportWords } from './words.ts';

/** An entry of the record. */
export interface Place {
  readonly stream: StreamId;
  /** 1 for the first entry of the stream. */
  readonly seq: number;
}

export interface Statement {
  /** A sentence or several, as plain text; a line of its own after each line break. */
  readonly text: string;
  readonly place: Place;
  /** When it was recorded. */
  readonly at: Instant;
}

export interface ReportPart {
  readonly title: string;
  /** What is said before the statements: of the part as a whole, from no entry alone. */
  readonly intro?: readonly string[] | undefined;
  readonly statements?: readonly Statement[] | undefined;
  readonly parts?: readonly ReportPart[] | undefined;
}

/** A history as an export holds it. */
export interface AuditedHistory {
  readonly stream: StreamId;
  readonly commits: readonly Commit[];
}

/** What a report is made of: the streams of one export, verified or not; a report says what they say. */
export interface AuditedExport {
  readonly exportedAt: Instant;
  readonly streams: readonly AuditedHistory[];
}

/** A fact with the entry in which it stands. */
export interface Told<F> {
  readonly fact: F;
  readonly place: Place;
  readonly at: Instant;
  /** Who did it: the id of a person, of a service account, or the name of what the system runs. */
  readonly actor: Commit['actor'];
}

/** The facts of a history in their order, each as today's version would store it. */
export function toldIn<F>(history: AuditedHistory | undefined, lifted: (fact: { readonly type: string }) => F): Told<F>[] {
  return (history?.commits ?? []).flatMap(({ stream, seq, at, actor, facts }) =>
    facts.map(fact => ({ fact: lifted(fact as { type: string }), place: { stream, seq }, at, actor })),
  );
}

/** `project/4084aebafe04e65f1af864, entry 12`. */
export function placeInWords({ stream, seq }: Place, { say }: Pick<ReportWords, 'say'> = inEnglish): string {
  return say`${stream}, entry ${seq}`;
}

/** How many statements a part holds, with those of its parts. */
export function statementsIn({ statements = [], parts = [] }: ReportPart): number {
  return parts.reduce((sum, part) => sum + statementsIn(part), statements.length);
}
