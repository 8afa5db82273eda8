/** What is true of a round, folded from its facts. */
import type { Meta } from '../decision/decider.ts';
import type { Gate } from '../office/gate-model.ts';
import type { Pack } from '../project/pack.ts';
import type { Outcome } from '../values/outcome.ts';
import type { Instant } from '../values/time.ts';
import type { Ballot, BoardCondition, ReviewFact } from './facts.ts';

export type RoundEnding =
  | {
      readonly kind: 'decided';
      readonly outcome: Outcome;
      readonly why: string;
      readonly at: Instant;
      readonly conditions: readonly BoardCondition[];
      readonly by: string;
    }
  | { readonly kind: 'lapsed' | 'voided'; readonly why: string; readonly at: Instant };

export interface ReviewState {
  readonly id?: string;
  readonly project: string;
  readonly office: string;
  readonly model: { readonly id: string; readonly version: number };
  readonly gate: Gate;
  readonly round: number;
  readonly pack: Pack;
  readonly roster: readonly string[];
  readonly chair: string;
  readonly excluded: readonly { readonly member: string; readonly why: string }[];
  readonly openedAt: Instant;
  readonly deadline: Instant;
  readonly reminders: readonly Instant[];
  readonly escalateAt: Instant;
  readonly route: 'auto' | 'board';
  /** The ballots that stand, one a member; replaced ones are in the facts. */
  readonly ballots: readonly (Ballot & { readonly at: Instant; readonly seq: number })[];
  readonly recused: readonly { readonly member: string; readonly reason: string; readonly at: Instant }[];
  readonly reminded: number;
  readonly escalated: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly outcome?: RoundEnding | undefined;
  readonly waits: Readonly<Record<string, string>>;
}

export const noReview: ReviewState = {
  project: '',
  office: '',
  model: { id: '', version: 0 },
  gate: {} as Gate,
  round: 0,
  pack: {} as Pack,
  roster: [],
  chair: '',
  excluded: [],
  openedAt: '',
  deadline: '',
  reminders: [],
  escalateAt: '',
  route: 'board',
  ballots: [],
  recused: [],
  reminded: 0,
  escalated: false,
  counts: {},
  waits: {},
};

export function evolveReview(state: ReviewState, fact: ReviewFact, meta: Meta): ReviewState {
  switch (fact.type) {
    case 'round-opened': {
      const { type: _, review, pack, ...opened } = fact;
      return { ...state, ...opened, id: review, pack: pack as unknown as Pack, openedAt: meta.at };
    }
    case 'ballot-cast': {
      const others = state.ballots.filter(ballot => ballot.member !== fact.ballot.member);
      return { ...state, ballots: [...others, { ...fact.ballot, at: meta.at, seq: meta.seq }] };
    }
    case 'member-recused': {
      const ballots = state.ballots.filter(ballot => ballot.member !== fact.member);
      return { ...state, ballots, recused: [...state.recused, { member: fact.member, reason: fact.reason, at: meta.at }] };
    }
    case 'members-reminded':
      return { ...state, reminded: fact.number };
    case 'round-escalated':
      return { ...state, escalated: true };
    case 'round-decided': {
      const { outcome, why, conditions, by, counts } = fact;
      return { ...state, counts, outcome: { kind: 'decided', outcome, why, at: meta.at, conditions, by } };
    }
    case 'round-lapsed':
      return { ...state, counts: fact.counts, outcome: { kind: 'lapsed', why: fact.why, at: meta.at } };
    case 'round-voided':
      return { ...state, outcome: { kind: 'voided', why: fact.why, at: meta.at } };
    case 'wait-began':
      return { ...state, waits: { ...state.waits, [fact.wait]: fact.token } };
  }
}

/** Members who could still vote and have not. */
export function missingMembers(review: ReviewState): readonly string[] {
  const away = new Set([...review.ballots.map(ballot => ballot.member), ...review.recused.map(entry => entry.member)]);
  return review.roster.filter(member => !away.has(member));
}
