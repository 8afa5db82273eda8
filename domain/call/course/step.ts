/**
 * What a call needs now, in one word for its workflow, and for how long it waits otherwise. Everything that a call waits for has a day on which
 * it goes on without (P22); of a standing call that is the day on which the PMO closes it, and from its ranking on a day as of any other.
 */
import { addDays, type Instant, secondsUntil, toInstant, toMs } from '../../values/time.ts';
import type { Call, JoinedProposal } from '../state.ts';

export const callSteps = [
  'await',
  'start',
  'close',
  'open-assessments',
  'remind-assessors',
  'end-assessments',
  'rank',
  'end',
  'ended',
] as const;
export type CallStep = (typeof callSteps)[number];

/** A call is looked at again after a year, whatever it waits for. */
const longestWaitDays = 365;

export function callStep(state: Call, now: Instant): { readonly step: CallStep; readonly seconds: number } {
  const step = dueStep(state, now);
  return { step, seconds: step === 'await' ? Math.max(1, secondsUntil(now, nextInstant(state, now))) : 0 };
}

/** Whether nothing is due: its workflow waits. */
export function waitsInCall(state: Call, now: Instant): boolean {
  return dueStep(state, now) === 'await';
}

function dueStep(state: Call, now: Instant): CallStep {
  const { status, startedAt, opensAt, closesAt, decideBy } = state;
  if (status === 'ended') return 'ended';
  if (status === 'decided') return 'end';
  if (status === 'ranked') return decideBy !== undefined && decideBy < now ? 'end' : 'await';
  if (status === 'open' && startedAt === undefined && opensAt <= now) return 'start';
  if (status === 'open' && closesAt !== undefined && closesAt < now) return 'close';
  return assessingStep(state, now);
}

function assessingStep(state: Call, now: Instant): CallStep {
  const isStanding = state.closesAt === undefined;
  if (state.status === 'open' && !isStanding) return 'await';
  if (state.proposals.some(({ assessment }) => assessment === undefined)) return 'open-assessments';
  if (toEnd(state, now).length > 0) return 'end-assessments';
  if (toRemind(state, now).length > 0) return 'remind-assessors';
  if (state.status === 'closed' && state.proposals.every(({ assessed }) => assessed !== undefined)) return 'rank';
  return 'await';
}

/** Assessments whose day has come, and all of a closed call once every panel has answered and none talks. */
export function toEnd(state: Call, now: Instant): readonly JoinedProposal[] {
  const running = state.proposals.filter(({ assessment, assessed }) => assessment !== undefined && !assessed);
  const allRevealed = state.status === 'closed' && state.proposals.every(({ revealed, assessed }) => revealed ?? assessed);
  return running.filter(proposal => {
    const until = endOf(proposal);
    const talks = proposal.revealed?.talkUntil !== undefined;
    return (until !== undefined && until < now) || (allRevealed && !talks);
  });
}

/** Until when its panel rates, or talks. */
function endOf({ due, revealed }: JoinedProposal): Instant | undefined {
  return revealed?.talkUntil ?? due;
}

/** Proposals whose assessors have had half of their time and were not reminded. */
export function toRemind(state: Call, now: Instant): readonly JoinedProposal[] {
  return state.proposals.filter(proposal => {
    const half = halfTime(proposal);
    return half !== undefined && half <= now && !proposal.reminded && !proposal.revealed && !proposal.assessed;
  });
}

function halfTime({ askedAt, due }: JoinedProposal): Instant | undefined {
  if (askedAt === undefined || due === undefined) return undefined;
  return toInstant(Math.floor((toMs(askedAt) + toMs(due)) / 2));
}

/** When the workflow looks again; a day counts to its last millisecond. */
function nextInstant(state: Call, now: Instant): Instant {
  const { startedAt, opensAt, status, closesAt, decideBy, proposals } = state;
  const instants = [
    ...(startedAt === undefined ? [opensAt] : []),
    ...(status === 'open' && closesAt !== undefined ? [after(closesAt)] : []),
    ...(status === 'ranked' && decideBy !== undefined ? [after(decideBy)] : []),
    ...proposals.flatMap(proposal => (proposal.assessed ? [] : dueInstants(proposal))),
    addDays(now, longestWaitDays),
  ];
  return instants.filter(instant => instant > now).reduce((first, instant) => (instant < first ? instant : first));
}

function dueInstants(proposal: JoinedProposal): Instant[] {
  const end = endOf(proposal);
  const half = proposal.reminded || proposal.revealed ? undefined : halfTime(proposal);
  return [...(end === undefined ? [] : [after(end)]), ...(half === undefined ? [] : [half])];
}

const after = (instant: Instant): Instant => toInstant(toMs(instant) + 1);

/** Since when the workflow should have gone on; undefined while it waits for people or for a day. */
export function dueSince(state: Call, now: Instant): Instant | undefined {
  if (waitsInCall(state, now)) return undefined;
  const { opensAt, closesAt, closedAt, decideBy, rankedAt, decidedAt, proposals, announcedAt } = state;
  const moments = [
    ...[opensAt, closesAt, decideBy].flatMap(day => (day === undefined ? [] : [after(day)])),
    ...[announcedAt, closedAt, rankedAt, decidedAt].flatMap(at => (at === undefined ? [] : [at])),
    ...proposals.flatMap(proposal => [
      proposal.at,
      ...(proposal.askedAt === undefined ? [] : [proposal.askedAt]),
      ...(proposal.revealed === undefined ? [] : [proposal.revealed.at]),
      ...(proposal.assessed === undefined ? [] : [proposal.assessed.at]),
      ...dueInstants(proposal),
    ]),
  ];
  return moments.filter(instant => instant <= now).reduce((last, instant) => (instant > last ? instant : last), announcedAt);
}
