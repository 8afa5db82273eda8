/** How the terms of calls and assessments are shown, and small sentences about them. */
import type { AssessmentView, CallView } from '#api/answers/calls.ts';
import type { CallStatus } from '#domain/call/state.ts';
import { isolated } from '#domain/values/isolated.ts';
import { away, moment, number } from '../../shared/format.ts';
import type { Tone } from '../../shared/labels.ts';
import { allOf } from '../../shared/names.ts';
import { sentences, t } from '../../shared/text.ts';

export const callStatusLabels: Record<CallStatus, [string, Tone]> = {
  open: [t('Open'), 'good'],
  closed: [t('Panels rate'), 'calm'],
  ranked: [t('Ranked'), 'good'],
  decided: [t('Decided'), 'good'],
  ended: [t('Ended'), 'plain'],
};

export const assessmentStatusLabels: Record<AssessmentView['status'], [string, Tone]> = {
  rating: [t('Blind rating'), 'calm'],
  revealed: [t('Ratings have come to light'), 'good'],
  talking: [t('The panel talks'), 'warn'],
  ended: [t('Ended'), 'plain'],
};

type Proposal = CallView['proposals'][number];

export function proposalStanding({ assessed, revealed, panel, assessment }: Proposal): [string, Tone] {
  if (assessed)
    return assessed.score === undefined
      ? [t('Not scored'), 'warn']
      : [t('Score {score}', { score: number(assessed.score, 2) }), 'good'];
  if (revealed?.talkUntil !== undefined) return [t('The panel talks'), 'warn'];
  if (revealed) return [t('Ratings have come to light'), 'calm'];
  if (assessment === undefined) return [t('In the call'), 'plain'];
  const answered = (panel ?? []).filter(entry => entry.answered).length;
  return [t('{answered} of {panel} have rated', { answered, panel: panel?.length ?? 0 }), 'calm'];
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
const counted = (count: number) => (count === 1 ? t('One proposal') : t('{count} proposals', { count }));

/** What the call waits for, until when, and on whom. */
export function bottomLineOf(call: CallView, nameOf: (person: string) => string): string {
  const { status, now, opensAt, closesAt, proposals, ended, decideBy } = call;
  const so = t('{proposals} so far.', { proposals: counted(proposals.length) });
  if (status === 'ended') return t('Ended {at}: {isolated}', { at: moment(ended?.at), isolated: isolated(ended?.reason ?? '') });
  if (status === 'decided') return t('The board has chosen.');
  if (status === 'ranked')
    return decideBy === undefined
      ? t('All panels are done. Waits for a selection by the board.')
      : t('All panels are done. Waits for a selection by the board, or ends by itself on {until}.', {
          until: until(decideBy, now),
        });
  if (status === 'closed' || closesAt === undefined)
    return sentences(
      closesAt === undefined && t('Takes proposals until the PMO or an administrator closes it. {so}', { so }),
      ratingLine(call, nameOf),
    );
  if (opensAt > now)
    return t('Opens {until}, and takes proposals until {closesAt}.', { until: until(opensAt, now), closesAt: moment(closesAt) });
  return t('Takes proposals until {until}. {so}', { until: until(closesAt, now), so });
}

function ratingLine(call: CallView, nameOf: (person: string) => string): string {
  const missing = missingRatings(call);
  const talking = call.proposals.filter(({ revealed, assessed }) => revealed?.talkUntil !== undefined && !assessed).length;
  const open = call.proposals.filter(({ assessment }) => assessment === undefined).length;
  const parts = [
    missing.length === 0
      ? ''
      : call.assessBy === undefined
        ? t('Waits for the ratings of {missing}.', {
            missing: allOf(missing.map(([person, count]) => `${nameOf(person)} (${count})`)),
          })
        : t('Waits for the ratings of {missing}, until {until}.', {
            missing: allOf(missing.map(([person, count]) => `${nameOf(person)} (${count})`)),
            until: until(call.assessBy, call.now),
          }),
    talking === 0
      ? ''
      : t('{talking, plural, one {{talking2} is talked about.} other {{talking2} are talked about.}}', {
          talking,
          talking2: counted(talking),
        }),
    open === 0 || call.status === 'open' ? '' : t('Panels are being asked.'),
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
    { what: t('Announced'), at: call.announcedAt },
    { what: t('Opens'), at: call.opensAt },
    ...call.timetable.map(({ what, on }): DayOfCall => ({ what, at: on, isDay: true })),
    dayIf(t('Closes'), call.closedAt ?? call.closesAt),
    call.rankedAt === undefined ? dayIf(t('Ratings by'), call.assessBy) : dayIf(t('Ranked'), call.rankedAt),
    dayIf(t('Decided'), call.decidedAt),
    call.status === 'ended' ? undefined : dayIf(t('Decision by'), call.decideBy),
    dayIf(t('Ended'), call.ended?.at),
  ];
  return days.filter(entry => entry !== undefined).toSorted((left, right) => (left.at < right.at ? -1 : 1));
}

const dayIf = (what: string, at: string | undefined): DayOfCall | undefined => (at === undefined ? undefined : { what, at });
