/**
 * Random days in an office: people vote, delegate, step back, ask, withdraw, waive, edit, leave and come back, change roles, boards and
 * models, and the clock jumps. `play` runs such days against the real decisions; refusals are fine. What was stored is then judged.
 */
import fc from 'fast-check';
import type { Choice } from '#domain/tally/tally.ts';
import type { World } from './fixtures.ts';
import { beginning, beginnings } from './histories/beginnings.ts';
import type { Day } from './histories/day.ts';
import { happen } from './histories/deeds.ts';
import { type Step, watched } from './histories/watched.ts';
import { seats } from './standards.ts';

const somebody = fc.constantFrom(...seats, 'nora', 'dora', 'dan', 'petra', 'sonia', 'manu', 'carl', 'stranger');
const member = fc.constantFrom(...seats);
const team = fc.constantFrom('manu', 'manu', 'sonia', 'petra', 'carl');
const office = fc.constantFrom('petra', 'dan', 'ada', 'gwen');
const chair = fc.constantFrom('gail', 'gail', 'gail', 'gus', 'manu');
const pick = fc.nat({ max: 209 });
const yes = fc.boolean();
const choice = fc.constantFrom<Choice>('go', 'go', 'conditional-go', 'hold', 'recycle', 'kill', 'abstain');
const act = (type: string, weight: number, fields: { [K in keyof Day]?: fc.Arbitrary<Day[K]> } = {}) => ({
  weight,
  arbitrary: fc.record({ type: fc.constant(type), ...fields }) as fc.Arbitrary<Day>,
});

/** Without them a quorum of three cannot be met. */
const mostSeats = ['greg', 'gina', 'gwen'];
const gone = fc.oneof(fc.subarray(['greg', 'dora', 'gus', 'dan', 'carl', 'sam']), fc.constant(mostSeats), fc.constant(['come']));
const outcomes = fc.constantFrom<Choice>('go', 'go', 'go', 'conditional-go', 'conditional-go', 'hold', 'recycle', 'kill');

const day = fc.oneof(
  act('ballots', 16, { by: member, outcome: choice, pick }),
  act('vote', 6, { by: somebody, outcome: choice, pick }),
  act('proxy', 8, {
    by: fc.constantFrom('dora', 'dan', 'petra', 'gus', 'sonia', 'manu'),
    member,
    outcome: choice,
    yes,
    pick,
  }),
  act('delegate', 4, { member, to: somebody, days: fc.constantFrom(1, 5, 60, 90) }),
  act('workflow', 10),
  act('ask', 5),
  act('decide', 8, { outcome: outcomes, pick }),
  act('revise', 4, {
    by: team,
    sponsor: fc.constantFrom('sonia', 'sam', 'gina'),
    manager: fc.constantFrom('manu', 'manu', 'dora', 'greg', 'gus'),
    title: fc.constantFrom('A', 'B'),
    yes,
  }),
  act('recuse', 2, { by: member }),
  act('revoke', 2, { by: somebody, pick }),
  act('clock', 5, { days: fc.constantFrom(-3, -1, 0.5, 1, 4, 11, 25) }),
  act('evidence', 2, { by: somebody }),
  act('word', 2, { by: fc.constantFrom('dora', 'gus', 'manu', 'greg'), yes }),
  act('people', 4, { gone, yes, pick }),
  act('publish', 2, { by: fc.constantFrom('petra', 'petra', 'dan', 'manu'), pick, days: fc.integer({ min: 2, max: 30 }) }),
  act('move', 4, { by: office, pick, yes }),
  act('boards', 3, { by: office, pick, yes }),
  act('second', 3, { by: office, pick, yes }),
  act('close', 2),
  act('deadline', 4, { outcome: choice, pick }),
  act('dissent', 5, {
    member,
    to: member,
    outcome: fc.constantFrom<Choice>('hold', 'hold', 'kill', 'recycle', 'conditional-go'),
    pick,
  }),
  act('tie', 2, { yes, pick }),
  act('newer', 7, { by: chair, yes }),
  act('seat', 5, { by: fc.constantFrom('petra', 'dan', 'ada'), member, to: fc.constantFrom('nora', 'nora', 'gus', 'dora') }),
  act('withdraw', 2, { by: team }),
  act('answer', 7, { by: chair, yes, pick }),
  act('report', 5, { by: chair, yes, pick }),
  act('restart', 1, { by: chair }),
  act('watch', 1),
  act('reply', 3, { by: team, yes, pick }),
  act('condition', 6, { by: team, to: somebody, yes, pick }),
  act('waive', 6, { by: member, yes, days: fc.constantFrom(1, 2, 60, 400), pick }),
  act('expire', 3, { by: member, pick }),
  act('change', 4, { by: team, yes, pick }),
  act('naming', 8, { by: somebody, yes, pick }),
  act('name', 3, { by: fc.constantFrom('petra', 'dan', 'sonia'), to: fc.constantFrom('carl', 'audrey', 'dora') }),
  act('proceed', 5, { pick, yes }),
  act('time', 3, { days: fc.constantFrom(0.5, 1, 3, 8, 15, 31) }),
  act('cycle', 5, { by: team, yes, pick }),
  act('registers', 1, { by: team, yes, pick }),
  act('nudge', 3, { by: office, yes, pick }),
  act('retract', 1, { by: team, yes }),
  act('reopen', 3, { by: team, yes, pick }),
  act('handover', 5, { by: office, to: fc.constantFrom('sam', 'dora', 'manu', 'sonia', 'greg', 'stranger'), yes, pick }),
  act('room', 6, { by: chair, member, outcome: choice, yes, pick }),
  act('size', 2, { by: office, pick, yes }),
  act('minimum', 2, { by: office, pick, yes }),
  act('benefits', 8, { by: team, to: somebody, yes, pick }),
  act('finish', 6, { by: team, to: somebody, yes, outcome: outcomes, pick }),
);

/** A beginning, and a sequence of days. */
export interface RandomHistory {
  readonly begins: number;
  readonly days: readonly Day[];
}

export const randomHistory: fc.Arbitrary<RandomHistory> = fc.record({
  begins: fc.nat({ max: beginnings - 1 }),
  days: fc.array(day, { minLength: 5, maxLength: 60, size: 'max' }),
});

/** Plays the days in a world whose first round is open; somebody may look at each step. */
export function play({ begins, days }: RandomHistory, look?: (step: Step) => void): World {
  const world = beginning(begins);
  if (look) watched(world, look);
  for (const one of days) happen(world, one);
  happen(world, { type: 'workflow' });
  return world;
}
