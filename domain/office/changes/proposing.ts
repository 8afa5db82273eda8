/** Who gains nothing by a change makes it; who does, and whoever asks for what two must agree on, waits for another PMO or administrator (P21). */
import type { Context, Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import type { PersonId } from '../../values/ids.ts';
import type { OfficeFact } from '../facts.ts';
import { lostBetween } from '../people/lost.ts';
import type { OfficeState } from '../state.ts';
import { type Change, gainsOf } from './change.ts';
import { othersWhoMayApprove } from './second-person.ts';

/** Changes of an office that wait at the same time, at most. */
const mostWaiting = 20;

/** Makes the change, or puts it before a second person. What operators and workflows do counts at once. */
export function changedOrProposed(office: OfficeState, change: Change, { actor }: Context): Decision<OfficeFact> {
  const gains = actor.kind === 'system' ? [] : gainsOf(office, change, actor.id);
  if (gains.length === 0) return { facts: [madeOf(office, change)] };
  if (othersWhoMayApprove(office, change, actor.id).length === 0)
    return refuse(
      'not-allowed',
      `You would give yourself ${gains.join(', ')}, and nobody else could approve it: first give another person the role pmo or admin.`,
    );
  return proposed(office, change, actor.id);
}

/** Puts a change before a second person, whoever asks for it; what operators ask for counts at once. */
export function putBefore(office: OfficeState, change: Change, { actor }: Context): Decision<OfficeFact> {
  if (actor.kind === 'system') return { facts: [madeOf(office, change)] };
  if (othersWhoMayApprove(office, change, actor.id).length === 0)
    return refuse(
      'not-allowed',
      'A second person must approve it, and there is none: first give another person the role pmo or admin.',
    );
  return proposed(office, change, actor.id);
}

function proposed(office: OfficeState, change: Change, by: PersonId): Decision<OfficeFact> {
  if (office.waiting.length >= mostWaiting)
    return refuse('too-many', `${mostWaiting} changes wait for a second person already; have them approved or refused first.`);
  return { facts: [{ type: 'change-proposed', id: `c${office.changesProposed + 1}`, change, by }] };
}

/** The fact that makes a change. */
export function madeOf({ people }: OfficeState, change: Change): OfficeFact {
  if (change.kind === 'boards') return { type: 'boards-set', boards: change.boards, reason: change.reason };
  if (change.kind === 'erasure') return { type: 'person-erased', person: change.person, reason: change.reason };
  if (change.kind === 'hold') return { type: 'legal-hold-lifted', id: change.hold, reason: change.reason };
  const lost = lostBetween(people, change.people);
  return { type: 'people-set', people: change.people, reason: change.reason, ...(lost.length > 0 && { lost }) };
}
