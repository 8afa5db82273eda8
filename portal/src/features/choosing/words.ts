/** How the terms of calls and assessments are shown, and small sentences about them. */
import type { AssessmentView, CallView } from '#api/answers/calls.ts';
import type { CallStatus } from '#domain/call/state.ts';
import { isolated } from '#domain/values/isolated.ts';
import { away, moment, number } from '../../shared/format.ts';
import type { Tone } from '../../shared/labels.ts';
import { allOf } from '../../shared/names.ts';

export const callStatusLabels: Record<CallStatus, [string, Tone]> = {
  open: ['Open', 'good'],
  closed: ['Panels rate', 'calm'],
  ranked: ['Ranked', 'good'],
  decided: ['Decided', 'good'],
  ended: ['Ended', 'plain'],
};

export const assessmentStatusLabels: Record<AssessmentView['status'], [string, Tone]> = {
  rating: ['Blind rating', 'calm'],
  revealed: ['Ratings have come to light', 'good'],
  talking: ['The panel talks', 'warn'],
  ended: ['Ended', 'plain'],
};

type Proposal = CallView['proposals'][number];

export function proposalStanding({ assessed, revealed, panel, assessment }: Proposal): [string, Tone] {
  if (assessed) return assessed.score === undefined ? ['Not scored', 'warn'] : [`Score ${number(assessed.score, 2)}`, 'good'];
  if (revealed?.talkUntil !== undefined) return ['The panel talks', 'warn'];
  if (revealed) return ['Ratings have come to light', 'calm'];
  if (assessment === undefined) return ['In the call', 'plain'];
  const answered = (panel ?? []).filter(entry => entry.answered).length;
  return [`${answered} of ${panel?.length ?? 0} have rated`, 'calm'];
}

/** Whose ratings are missing, by the number of proposals, the most first. */
export function missingRatings({ proposals }: CallView): readonly (readonly [person: string, proposals: number])[] {
  const waiting = proposals
    .filter(({ revealed }) => revealed === undefined)
    .flatMap(({ panel = [] }) => panel.filter(({ answered }) => !answered));
  const people = [...new Set(waiting.map(({ person }) => person))];
  return people
    .map(person => [person, waiting.filter(entry => entry.person === person).length] as const)
    .toSorted((left, right) => right[1] - left[1]);
}

const until = (instant: string, now: string) => `${moment(instant)} (${away(instant, Date.parse(now))})`;
const counted = (count: number) => (count === 1 ? 'One proposal' : `${count} proposals`);

/** What the call waits for, until when, and on whom. */
export function bottomLineOf(call: CallView, nameOf: (person: string) => string): string {
  const { status, now, opensAt, closesAt, proposals, ended, decideBy } = call;
  const so = `${counted(proposals.length)} so far.`;
  if (status === 'ended') return `Ended ${moment(ended?.at)}: ${isolated(ended?.reason ?? '')}`;
  if (status === 'decided') return 'The board has chosen.';
  if (status === 'ranked')
    return `All panels are done. Waits for a selection by the board${decideBy === undefined ? '' : `, or ends by itself on ${until(decideBy, now)}`}.`;
  if (status === 'closed' || closesAt === undefined)
    return `${closesAt === undefined ? `Takes proposals until the PMO closes it. ${so} ` : ''}${ratingLine(call, nameOf)}`;
  if (opensAt > now) return `Opens ${until(opensAt, now)}, and takes proposals until ${moment(closesAt)}.`;
  return `Takes proposals until ${until(closesAt, now)}. ${so}`;
}

function ratingLine(call: CallView, nameOf: (person: string) => string): string {
  const missing = missingRatings(call);
  const talking = call.proposals.filter(({ revealed, assessed }) => revealed?.talkUntil !== undefined && !assessed).length;
  const open = call.proposals.filter(({ assessment }) => assessment === undefined).length;
  const parts = [
    missing.length === 0
      ? ''
      : `Waits for the ratings of ${allOf(missing.map(([person, count]) => `${nameOf(person)} (${count})`))}${call.assessBy === undefined ? '' : `, until ${until(call.assessBy, call.now)}`}.`,
    talking === 0 ? '' : `${counted(talking)} ${talking === 1 ? 'is' : 'are'} talked about.`,
    open === 0 || call.status === 'open' ? '' : 'Panels are being asked.',
  ];
  return parts.filter(part => part !== '').join(' ');
}

export interface DayOfCall {
  readonly what: string;
  readonly at: string;
  /** A day without an hour. */
  readonly isDay?: true;
}

/** The days of a call in their order. */
export function daysOf(call: CallView): readonly DayOfCall[] {
  const days: readonly (DayOfCall | undefined)[] = [
    { what: 'Announced', at: call.announcedAt },
    { what: 'Opens', at: call.opensAt },
    ...call.timetable.map(({ what, on }): DayOfCall => ({ what, at: on, isDay: true })),
    dayIf('Closes', call.closedAt ?? call.closesAt),
    call.rankedAt === undefined ? dayIf('Ratings by', call.assessBy) : dayIf('Ranked', call.rankedAt),
    dayIf('Decided', call.decidedAt),
    call.status === 'ended' ? undefined : dayIf('Decision by', call.decideBy),
    dayIf('Ended', call.ended?.at),
  ];
  return days.filter(entry => entry !== undefined).toSorted((left, right) => (left.at < right.at ? -1 : 1));
}

const dayIf = (what: string, at: string | undefined): DayOfCall | undefined => (at === undefined ? undefined : { what, at });
