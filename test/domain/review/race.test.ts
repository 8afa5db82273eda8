/**
 * P4: two to four members (and the deadline's closing, and a delivery that comes twice) act at the same time on a list that only
 * knows put-if-absent. Every order in which their reads and appends can fall is tried; each gives exactly one decision.
 */
import { describe, expect, test } from 'vitest';
import { foldAll } from '#domain/decision/decider.ts';
import type { ReviewCommand } from '#domain/review/commands.ts';
import { review } from '#domain/review/decide.ts';
import type { ReviewFact } from '#domain/review/facts.ts';
import type { ReviewState } from '#domain/review/state.ts';
import type { Choice } from '#domain/tally/tally.ts';
import { actorOf, must, openRoundWorld, roundNeeds, type World } from '../../support/fixtures.ts';
import { fold, type Happened } from '../../support/given.ts';
import { type Behaviour, secondTally } from '../../support/second-tally.ts';

interface Member {
  readonly by?: string;
  readonly at: string;
  readonly command: ReviewCommand;
}
/** What one of them is about to do: read, append what it decided after reading `seq` entries, or nothing any more. */
type Place =
  | { readonly doing: 'read' | 'done' }
  | { readonly doing: 'append'; readonly seq: number; readonly facts: readonly ReviewFact[] };
interface Moment {
  readonly list: readonly Happened<ReviewFact>[];
  readonly state: ReviewState;
  readonly places: readonly Place[];
}

const ending = (fact: ReviewFact) => fact.type === 'round-decided' || fact.type === 'round-lapsed';

/** One step of one of them: a read with its decision, or the attempt to append. */
function step({ list, state, places }: Moment, who: number, [one, world]: [Member, World]): Moment {
  const place = places[who];
  const now = (next: Place) => places.map((other, index) => (index === who ? next : other));
  if (place?.doing === 'append') {
    if (list.length !== place.seq) return { list, state, places: now({ doing: 'read' }) };
    const entry = { at: one.at, actor: actorOf(one.by), seq: place.seq + 1, facts: place.facts };
    return { list: [...list, entry], state: foldAll(review, state, entry), places: now({ doing: 'done' }) };
  }
  const decision = review.decide(state, one.command, { now: one.at, actor: actorOf(one.by), ...roundNeeds(world) });
  if ('refusal' in decision || decision.facts.length === 0) return { list, state, places: now({ doing: 'done' }) };
  return { list, state, places: now({ doing: 'append', seq: list.length, facts: decision.facts }) };
}

/** All ways it can end; moments that were seen before are not followed again. */
function everyOrder(members: readonly Member[], world: World): readonly Moment[] {
  const { past, state } = world.round;
  const seen = new Set<string>();
  const ends: Moment[] = [];
  const open: Moment[] = [{ list: [...past], state, places: members.map(() => ({ doing: 'read' as const })) }];
  for (let moment = open.pop(); moment; moment = open.pop()) {
    const key = JSON.stringify([moment.list.slice(past.length).map(entry => [entry.actor.id, entry.facts]), moment.places]);
    if (seen.has(key)) continue;
    seen.add(key);
    if (moment.places.every(place => place.doing === 'done')) ends.push(moment);
    for (const [who, one] of members.entries())
      if (moment.places[who]?.doing !== 'done') open.push(step(moment, who, [one, world]));
  }
  return ends;
}

function judge({ list }: Moment): void {
  const facts = list.flatMap(entry => entry.facts);
  expect(facts.filter(ending)).toHaveLength(1);
  expect(facts.findIndex(ending)).toBe(facts.length - 1);
  const { gate, roster, chair, ballots } = fold(review, list) as ReviewState & { gate: { outcomes: Behaviour[] } };
  const did = new Map(
    roster.map(member => [member, ballots.find(ballot => ballot.member === member)?.outcome as Behaviour | undefined]),
  );
  const last = facts.at(-1);
  const result = last?.type === 'round-decided' ? last.outcome : 'lapsed';
  expect(secondTally({ rule: gate.rule, offers: gate.outcomes, did, chair }).result).toBe(result);
}

const voice = (by: string, outcome: Choice, at: string): Member => {
  const conditions = outcome === 'conditional-go' ? [{ text: 'Sign', due: '2026-04-30', owner: 'manager' as const }] : [];
  return { by, at, command: { type: 'cast-ballot', outcome, reason: 'As discussed.', conditions } };
};
const board = ['gail', 'greg', 'gina', 'gus', 'gwen'];
/** A round in which all but the last `missing` members have voted, for go and hold in turn. */
function lastVoters(missing: number, quorum: number): World {
  const world = openRoundWorld({ first: { rule: { quorum, approval: 'unanimous', of: 'seats' } } });
  for (const [index, by] of board.slice(0, 5 - missing).entries()) {
    const { command } = voice(by, index % 2 === 0 ? 'go' : 'hold', world.now);
    must(world.toRound(command, by));
  }
  return world;
}

describe('P4: exactly one decision', () => {
  test.each([
    [2, ['go', 'go']],
    [2, ['kill', 'recycle']],
    [3, ['go', 'hold', 'conditional-go']],
    [3, ['kill', 'kill', 'kill']],
    [4, ['kill', 'recycle', 'hold', 'go']],
    [4, ['go', 'abstain', 'conditional-go', 'kill']],
  ] as const)('Exactly one decision is stored when the last %i votes arrive together: %j', (missing, outcomes) => {
    const world = lastVoters(missing, 5);
    const members = board.slice(5 - missing).map((by, index) => voice(by, outcomes[index] ?? 'go', world.now));
    const ends = everyOrder(members, world);
    expect(ends.length).toBeGreaterThan(missing - 1);
    for (const end of ends) judge(end);
  });

  test('when the deadline closes the round while the last two votes are on their way', () => {
    const world = lastVoters(3, 3);
    const { deadline } = world.round.state;
    const late: Member = { at: deadline, command: { type: 'close-round' } };
    const members = [voice('gina', 'kill', world.now), voice('gus', 'go', world.now), late, late];
    for (const end of everyOrder(members, world)) judge(end);
  });

  test('when every vote and the closing are delivered twice', () => {
    const world = lastVoters(2, 5);
    const votes = [voice('gus', 'kill', world.now), voice('gwen', 'hold', world.now)];
    for (const end of everyOrder([...votes, ...votes], world)) judge(end);
  });

  test('when a member changes the ballot while the last vote arrives', () => {
    const world = lastVoters(2, 5);
    const members = [voice('gus', 'kill', world.now), voice('gus', 'go', world.now), voice('gwen', 'hold', world.now)];
    for (const end of everyOrder(members, world)) judge(end);
  });
});
