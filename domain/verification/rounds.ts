/**
 * What a round itself must say: who voted had a seat and the time, recorded ballots were confirmed, and the outcome is what roster, rule and ballots come to
 * when they are counted anew by the same tally (domain/tally) that decided it. Only what every version asked for is asked for here.
 */
import type { Meta } from '../decision/decider.ts';
import { digestOf } from '../history/digest.ts';
import type { ChainFault } from '../history/verify.ts';
import { needsConditions, needsReason } from '../review/ballots/requirements.ts';
import { evolveReview } from '../review/evolve.ts';
import type { ReviewFact } from '../review/facts.ts';
import type { Review, ReviewState } from '../review/state.ts';
import { upcastReview } from '../review/upcast.ts';
import { type History, readThrough } from './read-through.ts';
import { questionOfRound, type Recount, recount } from './recount.ts';

type Fact<Type extends ReviewFact['type']> = Extract<ReviewFact, { type: Type }>;
type Why = string | undefined;
type Checks = { readonly [Type in ReviewFact['type']]?: (round: Review, fact: Fact<Type>, meta: Meta) => Why };

interface At {
  readonly stream: string;
  readonly seq: number;
}

/** What is no fault, and an auditor looks at: ballots that were cast for another member, people whose ballots an outcome leaves out. */
export interface Notes {
  readonly onBehalf: readonly (At & { readonly member: string; readonly by: string })[];
  readonly setAside: readonly (At & { readonly people: readonly string[] })[];
}

export interface RoundReport {
  readonly fault?: ChainFault | undefined;
  readonly state: ReviewState;
  readonly notes: Notes;
}

/** What a project may say of a round that was read: without what its board was shown, so that those of a large file fit in memory. */
export interface RoundSaid extends Partial<Pick<Review, 'id' | 'outcome'>> {
  /** The digest of what its board was shown. */
  readonly pack?: string | undefined;
  /** What the board below decided, where there is one. */
  readonly below?: string | undefined;
}

export function saidIn(state: ReviewState): RoundSaid {
  if (state.id === undefined) return {};
  return { id: state.id, outcome: state.outcome, pack: state.pack.digest, below: state.below?.outcome };
}

/** Reads a round to its end, or to the first entry that does not follow from those before it. */
export function lookAtRound(history: History): RoundReport {
  const onBehalf: Notes['onBehalf'][number][] = [];
  const setAside: Notes['setAside'][number][] = [];
  let state: ReviewState = {};
  const { stream } = history;
  const fault = readThrough<ReviewFact>(history, (stored, meta) => {
    const fact = upcastReview(stored);
    const why = faultIn(stream, state, { fact, meta });
    if (why !== undefined) return why;
    const { seq } = meta;
    if (fact.type === 'ballot-cast' && fact.ballot.by !== fact.ballot.member)
      onBehalf.push({ stream, seq, member: fact.ballot.member, by: fact.ballot.by });
    const people = peopleAside(state, fact, meta.at);
    if (people) setAside.push({ stream, seq, people });
    state = evolveReview(state, stored, meta);
    return undefined;
  });
  return { fault, state, notes: { onBehalf, setAside } };
}

function peopleAside(state: ReviewState, fact: ReviewFact, at: string): readonly string[] | undefined {
  if (state.id === undefined) return undefined;
  if (fact.type === 'round-lapsed') return counted(state, fact, at).aside;
  return fact.type === 'round-decided' && fact.by !== 'auto' ? counted(state, fact, at).aside : undefined;
}

function counted(round: Review, fact: Fact<'round-decided'> | Fact<'round-lapsed'>, at: string): Recount {
  return recount(questionOfRound(round), {
    counts: fact.counts,
    result: fact.type === 'round-decided' ? fact.outcome : 'lapsed',
    early: endsEarly(round, fact, at),
  });
}

const endsEarly = ({ deadline }: Review, fact: Fact<'round-decided'> | Fact<'round-lapsed'>, at: string) =>
  fact.type === 'round-decided' && fact.by === 'board' && at < deadline;

function faultIn(stream: string, state: ReviewState, { fact, meta }: { readonly fact: ReviewFact; readonly meta: Meta }): Why {
  if (state.id === undefined) return fact.type === 'round-opened' ? opened(stream, fact) : 'the round was not opened before it';
  const check = checks[fact.type] as ((round: Review, fact: ReviewFact, meta: Meta) => Why) | undefined;
  return check?.(state, fact, meta);
}

function opened(stream: string, { review, pack, route, gate }: Fact<'round-opened'>): Why {
  if (`review/${review}` !== stream) return `it opens the round ${review}`;
  const { digest, ...shown } = pack;
  if (digestOf(shown) !== digest) return 'what the board was shown does not match the digest of the pack';
  return route === 'auto' && gate.authority !== 'auto' ? 'it asks no board, and its gate does not allow that' : undefined;
}

const checks: Checks = {
  'round-opened': () => 'the round was opened before',
  'ballot-cast': (round, { ballot, replaces }, { at, actor }) => {
    const before = round.ballots.find(({ member }) => member === ballot.member);
    if (ballot.by !== actor.id) return `it holds a ballot of ${ballot.by} that ${actor.id} cast`;
    if (replaces !== undefined && replaces !== before?.seq)
      return `it replaces entry ${replaces}, which is not the ballot that stood`;
    return notOpenAt(round, at) ?? noSeat(round, ballot.member) ?? unfit(round, ballot);
  },
  'ballot-recorded': (round, { ballot, by }, { actor }) => {
    if (by !== actor.id) return `it says that ${by} recorded a ballot, and ${actor.id} did`;
    return ended(round) ?? noSeat(round, ballot.member) ?? unfit(round, ballot);
  },
  'recorded-ballot-confirmed': (round, { member }, { actor }) =>
    member === actor.id ? notRecorded(round, member) : `the recorded ballot of ${member} is confirmed by ${actor.id}`,
  'recorded-ballot-refused': (round, { member }, { actor }) =>
    member === actor.id ? notRecorded(round, member) : `the recorded ballot of ${member} is refused by ${actor.id}`,
  'recorded-ballots-stood': (round, { members }, { at }) => {
    const early = members.find(member => !round.recorded?.some(entry => entry.member === member && entry.until < at));
    return early && `the recorded ballot of ${early} counts before the time to object has passed`;
  },
  'member-recused': (round, { member }, { actor }) =>
    member === actor.id ? (ended(round) ?? noSeat(round, member)) : `${actor.id} steps back for ${member}`,
  'seat-changed': (round, { replacement }, { actor }) =>
    replacement === actor.id ? `${actor.id} takes a seat by the own word` : ended(round),
  'withdrawal-answered': ({ withdrawal }, { by }, { actor }) => {
    if (by !== actor.id) return `it holds an answer of ${by} that ${actor.id} gave`;
    return by === withdrawal?.by ? `${by} agrees to the own withdrawal` : undefined;
  },
  'round-decided': (round, fact, { at }) => ended(round) ?? decidedOtherwise(round, fact, at),
  'round-lapsed': (round, fact, { at }) => {
    if (round.outcome) return ended(round);
    const { result } = counted(round, fact, at);
    return result === 'lapsed' ? undefined : `it lapsed, and its ballots come to ${result}`;
  },
};

const ended = ({ outcome }: Review): Why => outcome && 'the round had ended before it';

function notOpenAt(round: Review, at: string): Why {
  return ended(round) ?? (at > round.deadline ? 'it holds a ballot that was cast after the deadline' : undefined);
}

function noSeat({ roster, recused }: Review, member: string): Why {
  if (!roster.includes(member)) return `${member} has no seat in this round`;
  return recused.some(entry => entry.member === member) ? `${member} had stepped back from this round` : undefined;
}

/** A ballot that lacks what every ballot for its outcome needs. */
function unfit({ gate }: Review, { outcome, reason, conditions }: Fact<'ballot-cast'>['ballot']): Why {
  if (outcome !== 'abstain' && !gate.outcomes.includes(outcome)) return `its gate does not offer ${outcome}`;
  if (needsReason(outcome) && reason === undefined) return `it holds a ballot for ${outcome} without a reason`;
  return needsConditions(outcome) === conditions.length > 0
    ? undefined
    : `it holds a ballot for ${outcome} with ${conditions.length} conditions`;
}

function notRecorded({ recorded }: Review, member: string): Why {
  return recorded?.some(entry => entry.member === member) ? undefined : `no ballot was recorded for ${member}`;
}

function decidedOtherwise(round: Review, fact: Fact<'round-decided'>, at: string): Why {
  const { outcome, by, conditions, tieBrokenBy } = fact;
  if (by === 'auto') return automatic(round, fact);
  if (by === 'deadline' && at < round.deadline) return 'it ends the round by its deadline, which had not come';
  const { result, agrees, settled } = counted(round, fact, at);
  if (result !== outcome) return `it decides ${outcome}, and its ballots come to ${result}`;
  if (!agrees) return 'its ballots are counted otherwise than they stand';
  if (!settled && endsEarly(round, fact, at)) return 'it ends the round while ballots could still change the outcome';
  if (tieBrokenBy !== undefined && tieBrokenBy !== round.chair)
    return `it says that ${tieBrokenBy} broke a tie, who does not chair`;
  if ((outcome === 'conditional-go') !== conditions.length > 0)
    return `it decides ${outcome} with ${conditions.length} conditions`;
  return otherConditions(round, fact);
}

function automatic({ route, ballots, pack }: Review, { outcome }: Fact<'round-decided'>): Why {
  if (route !== 'auto' || ballots.length > 0) return 'it decides by itself, and a board was asked';
  const failing = pack.criteria.find(({ verdict }) => verdict !== 'pass');
  return outcome === 'go' && failing ? `it decides go by itself, and ${failing.criterion} does not pass` : undefined;
}

/** Each condition of a decision is one that a ballot states, and none of these is left out. */
function otherConditions({ ballots }: Review, { outcome, conditions }: Fact<'round-decided'>): Why {
  if (outcome !== 'conditional-go') return undefined;
  const stated = ballots.filter(({ outcome }) => outcome === 'conditional-go').flatMap(ballot => ballot.conditions);
  const has = (list: readonly { readonly text: string; readonly due: string }[], entry: { text: string; due: string }) =>
    list.some(({ text, due }) => text === entry.text && due === entry.due);
  const invented = conditions.find(entry => !has(stated, entry));
  if (invented) return `it sets the condition “${invented.text}”, which no ballot states`;
  const dropped = stated.find(entry => !has(conditions, entry));
  return dropped && `it leaves out the condition “${dropped.text}”, which a ballot states`;
}
