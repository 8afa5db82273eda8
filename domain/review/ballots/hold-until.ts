/**
 * Until when a board puts a project on hold. A ballot for a hold may name a day; without one the gate model's `holdDays` count, and where it says none the
 * hold has no day. What most of the ballots for a hold say counts; where two days are named equally often, the chair's word, else the earlier one.
 */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { calendarOf, dayAt } from '../../office/calendar/working-days.ts';
import { type CalendarDate, dayInWords, daysAfter } from '../../values/time.ts';
import type { ReviewContext } from '../context.ts';
import type { Review } from '../state.ts';
import type { Ballot } from './ballot.ts';

/** Days from today; whoever wants to wait longer asks again then. */
export const mostHoldDays = 730;

/** The days that a ballot may name, both included, and the one that counts where none is named. */
export interface HoldBounds {
  readonly earliest: CalendarDate;
  readonly latest: CalendarDate;
  readonly usual?: CalendarDate | undefined;
}

/** Undefined where a hold holds up nothing, as in an advisory round, one about a change alone, or the review that closes. */
export function holdBounds(
  { gate }: Pick<Review, 'gate'>,
  { office, project, now }: Pick<ReviewContext, 'office' | 'project' | 'now'>,
): HoldBounds | undefined {
  const holds = project.status === 'active' || project.status === 'on-hold';
  if (!holds || gate.authority === 'advisory' || project.open?.alone || !gate.outcomes.includes('hold')) return undefined;
  const today = dayAt(calendarOf(office), now);
  const { holdDays } = gate;
  return {
    earliest: daysAfter(today, 1),
    latest: daysAfter(today, mostHoldDays),
    ...(holdDays !== undefined && { usual: daysAfter(today, holdDays) }),
  };
}

export function faultInHold(
  state: Review,
  { outcome, holdUntil }: Pick<Ballot, 'outcome' | 'holdUntil'>,
  context: Pick<ReviewContext, 'office' | 'project' | 'now'>,
): Refused {
  if (holdUntil === undefined) return undefined;
  if (outcome !== 'hold') return refuse('outcome-not-offered', 'Only a hold names a day until which it lasts.', 'holdUntil');
  const bounds = holdBounds(state, context);
  if (!bounds) return refuse('outcome-not-offered', 'A hold in this round holds up nothing: leave the day out.', 'holdUntil');
  if (holdUntil < bounds.earliest) return refuse('day-is-past', 'Name a day after today until which it is on hold.', 'holdUntil');
  if (holdUntil <= bounds.latest) return undefined;
  return refuse(
    'unknown-reference',
    `A hold lasts two years at most, until ${dayInWords(bounds.latest)}; ask again then.`,
    'holdUntil',
  );
}

/** The day that these ballots come to, once they come to a hold; undefined for a hold without a day. What is over by now was no day to wait for. */
export function holdDayOf(
  ballots: readonly Pick<Ballot, 'member' | 'outcome' | 'holdUntil'>[],
  { chair, bounds }: { readonly chair: string; readonly bounds: HoldBounds },
): CalendarDate | undefined {
  const { earliest, usual } = bounds;
  const said = ballots
    .filter(({ outcome }) => outcome === 'hold')
    .map(({ member, holdUntil: day }) => ({ member, day: day !== undefined && day >= earliest ? day : usual }));
  const count = (day: CalendarDate | undefined) => said.filter(entry => entry.day === day).length;
  const days = [...new Set(said.map(({ day }) => day))];
  const most = Math.max(0, ...days.map(count));
  const first = days.filter(day => count(day) === most);
  const ofChair = said.find(({ member, day }) => member === chair && first.includes(day));
  if (ofChair) return ofChair.day;
  return said.length === 0 ? usual : first.filter(day => day !== undefined).sort()[0];
}
