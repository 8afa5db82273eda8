/** Whatever people do, in any order: a project stands in the own stage that its board let it into. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  actsIn,
  gatesAreAskedInTheirOrder,
  playInStages,
  standsWhereItsBoardLetIt,
  whatHasBegunStays,
} from '../../support/histories/of-own-stages.ts';
import type { Step } from '../../support/histories/watched.ts';
import { randomHistory } from '../../support/random-histories.ts';

const invariants = [standsWhereItsBoardLetIt, gatesAreAskedInTheirOrder, whatHasBegunStays];

/** The same histories every time, so that each act is reached, and others every time. */
const samples = [
  { seed: 41, numRuns: 60 },
  { seed: Date.now() % 1_000_000_000, numRuns: 10 },
];

const faults = new Set<string>();
const acts: string[] = [];

function judge(step: Step, where: string): void {
  acts.push(...actsIn(step));
  for (const invariant of invariants) {
    const fault = invariant(step);
    if (fault !== undefined) faults.add(`${invariant.name}: ${fault} (${where})`);
  }
}

test('a project stands in the own stage that its board let it into, in whatever order people plan, decide, send back and close', () => {
  for (const { seed, numRuns } of samples)
    for (const history of fc.sample(randomHistory, { seed, numRuns }))
      playInStages(history, step => judge(step, `${seed}, ${JSON.stringify(history)}`));
  expect([...faults].slice(0, 2)).toEqual([]);
  for (const act of ['planned', 'let on', 'sent back'])
    expect([act, acts.filter(one => one === act).length > 5]).toEqual([act, true]);
});
