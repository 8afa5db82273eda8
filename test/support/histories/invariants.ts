/** All that holds in every history, by name, and the faults of a step. */
import type { Invariant } from './judged.ts';
import * as benefits from './of-benefits.ts';
import * as later from './of-later.ts';
import * as minimum from './of-minimum.ts';
import * as offices from './of-offices.ts';
import * as projects from './of-projects.ts';
import * as rounds from './of-rounds.ts';
import type { Step } from './watched.ts';

const { everyStreamFoldsFromItsBeginning: _whole, ...ofOffices } = offices;

export const invariants: Readonly<Record<string, Invariant>> = {
  ...rounds,
  ...projects,
  ...ofOffices,
  ...later,
  ...benefits,
  ...minimum,
};

/** What is wrong after a step, each fault with the name of what it breaks. */
export function faultsOf(step: Step): string[] {
  return Object.entries(invariants).flatMap(([name, fault]) => {
    const found = fault(step);
    return found === undefined ? [] : [`${name}: ${found}`];
  });
}
