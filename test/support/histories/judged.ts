/** What an invariant is, and what is asked of a step by all that judge rounds: the facts that it has stored, the round that is open, whose ballot a text is. */
import type { ReviewFact } from '#domain/review/facts.ts';
import type { Review } from '#domain/review/state.ts';
import type { Logged } from '../fixtures.ts';
import type { Happened } from '../given.ts';
import type { Step } from './watched.ts';

export type Invariant = (step: Step) => string | undefined;

export interface InRound {
  readonly past: readonly Happened<ReviewFact>[];
  readonly entry: Happened<ReviewFact>;
  /** All entries of all streams until this one. */
  readonly earlier: readonly Logged[];
}

/** Asks about each fact that a step has stored in a round; the first fault counts. */
export function eachFact(step: Step, fault: (fact: ReviewFact, at: InRound) => string | undefined): string | undefined {
  const { stored, world, before } = step;
  const past = stored && world.rounds.get(stored.stream)?.past;
  const entry = past?.at(-1);
  if (!stored || !past || !entry) return undefined;
  const earlier = world.log.slice(0, before.entries);
  return first(entry.facts, fact => fault(fact, { past, entry, earlier }));
}

export function first<T>(items: Iterable<T>, fault: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = fault(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The round that is open now, if its project still waits for it. */
export function openRound({ world }: Step): Review | undefined {
  const { open } = world.project.state;
  const round = open && world.rounds.get(open.review)?.state;
  return round && !round.outcome ? round : undefined;
}

/** How the text of a random ballot begins: it says whose it is, so that it can be found wherever it should not be. */
export function ballotText(round: string, by: string, member: string): string {
  return `Said in ${round} by ${by} for ${member}.`;
}
