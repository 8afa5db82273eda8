/**
 * What is kept for auditors of what was refused and read, and of sign-ins that failed. Bounded whoever asks how often: one entry for each person, operation and reason within an hour,
 * told again when its count has grown tenfold, and so many of a person and of an office within a day; that more was left out is an entry, too.
 */
import type { Context, Decision } from '../decision/decider.ts';
import type { Refused } from '../decision/refusals.ts';
import { nothingVisible } from '../office/membership.ts';
import type { OfficeState } from '../office/state.ts';
import type { AuditCommand, Note } from './commands.ts';
import { evolveAudit, onDay } from './evolve.ts';
import type { AuditFact, AuditKind } from './facts.ts';
import { type AuditState, countedOf, countedUnder, noAudit } from './state.ts';

/** Entries of a day: of one person, and of an office. */
export const mostOfPerson = 100;
export const mostOfOffice: Readonly<Record<AuditKind, number>> = { refused: 1_000, read: 2_000, 'sign-in': 1_000 };

export interface AuditNeeds {
  readonly office: OfficeState;
}

/** The service alone adds to it, for an office that is there. */
function requireVisible(_state: AuditState, _command: AuditCommand, { actor, office }: Context & AuditNeeds): Refused {
  return actor.kind === 'system' && office.id !== undefined ? undefined : nothingVisible;
}

/** What was counted before is told again when there are ten times as many. */
export const tellsAgain = (before: number, count: number) => before === 0 || count >= before * 10;

function note(state: AuditState, command: Note, now: string): readonly AuditFact[] {
  const { kind, who } = command;
  const [all, own] = countedOf(command);
  if (state.leftOut.includes(all) || state.leftOut.includes(own)) return [];
  const before = state.counted[countedUnder(command)] ?? 0;
  const count = before + command.more;
  if (!tellsAgain(before, count)) return [];
  if ((state.entries[all] ?? 0) >= mostOfOffice[kind])
    return [{ type: 'entries-left-out', kind, most: mostOfOffice[kind], from: now }];
  // Sign-ins as nobody who is known have no person; that their count must grow tenfold bounds them.
  if (who !== undefined && (state.entries[own] ?? 0) >= mostOfPerson)
    return [{ type: 'entries-left-out', kind, who, most: mostOfPerson, from: now }];
  return [entryOf(command, count, now)];
}

function entryOf(note: Note, count: number, now: string): AuditFact {
  const hour = now.slice(0, 13);
  if (note.kind === 'sign-in') {
    const { who, code } = note;
    return { type: 'sign-in-failed', ...(who !== undefined && { who }), hour, count, code };
  }
  const { kind, who, operation = '', subject, code, why } = note;
  const noted = { who, operation, ...(subject !== undefined && { subject }), hour, count };
  if (kind === 'read') return { type: 'reading-noted', ...noted };
  return { type: 'attempt-refused', ...noted, code: code ?? 'not-allowed', why: why ?? 'It was refused.' };
}

function decideAudit(state: AuditState, command: AuditCommand, context: Context & AuditNeeds): Decision<AuditFact> {
  const no = requireVisible(state, command, context);
  return no ?? { facts: note(onDay(state, context.now), command, context.now) };
}

export const audit = {
  name: 'audit',
  fold: 1,
  initial: noAudit,
  evolve: evolveAudit,
  requireVisible,
  decide: decideAudit,
} as const;
