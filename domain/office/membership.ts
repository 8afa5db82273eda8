/**
 * Who may know of anything of an office: its people and its service accounts, and nobody else (P17). What is not there and what belongs to another office get
 * the same answer, word for word, so that nobody finds out by asking. Every decision begins with this rule.
 */
import type { Context } from '../decision/decider.ts';
import { type Refused, refuse } from '../decision/refusals.ts';
import { whyGone } from './people/deactivated.ts';
import { belongsTo, type OfficeState, personIn } from './state.ts';

export const nothingVisible = refuse('not-found', 'There is nothing here, or nothing that you may see.');

/** Workflows act as the system and belong to every office. */
export function requireMember(office: OfficeState, { actor }: Pick<Context, 'actor'>): Refused {
  return actor.kind === 'system' || belongsTo(office, actor.id) ? undefined : nothingVisible;
}

/** Why a member may not sit in the rounds of a board (any more), whatever the project; undefined when nothing stands against it (P25). */
export function lostSeat(office: OfficeState, member: string): string | undefined {
  const person = personIn(office, member);
  if (!person) return whyGone(office, member);
  return person.roles.includes('gatekeeper') ? undefined : 'no longer has the role gatekeeper';
}
