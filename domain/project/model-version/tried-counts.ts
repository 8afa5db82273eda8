/** How many projects another version of a gate model changes, and in which way: of a page, and of all pages together. */
import { differs, type TriedCriterion, type TriedOn } from './tried.ts';

/** Projects that were looked at, and how many of them a version changes in which way. A project counts in each way that it has. */
export interface TriedCounts {
  readonly lookedAt: number;
  readonly changed: number;
  /** A criterion newly fails or fails graver; with the musts among them, by which no plain go is possible. */
  readonly newlyFails: number;
  readonly newlyFailsMust: number;
  readonly cannotBeTold: number;
  readonly newlyHolds: number;
  readonly otherGate: number;
  /** The version lacks the stage where they are. */
  readonly doesNotFit: number;
}

export const noneTried: TriedCounts = {
  ...{ lookedAt: 0, changed: 0, newlyFails: 0, newlyFailsMust: 0, cannotBeTold: 0, newlyHolds: 0, otherGate: 0, doesNotFit: 0 },
};

export function countTried(tried: readonly TriedOn[]): TriedCounts {
  const count = (is: (one: TriedOn) => boolean) => tried.filter(is).length;
  const some = (of: (criterion: TriedCriterion) => boolean) => count(({ criteria }) => criteria.some(of));
  const worse = ({ change }: TriedCriterion) => change === 'newly-fails' || change === 'fails-graver';
  return {
    lookedAt: tried.length,
    changed: count(differs),
    newlyFails: some(worse),
    newlyFailsMust: some(criterion => worse(criterion) && criterion.tried?.kind === 'must'),
    cannotBeTold: some(({ change }) => change === 'cannot-be-told'),
    newlyHolds: some(({ change }) => change === 'newly-holds'),
    otherGate: count(({ fits, gateNow, gateTried }) => fits && gateNow?.id !== gateTried?.id),
    doesNotFit: count(({ fits }) => !fits),
  };
}

/** The counts of several pages together. */
export function addedUp(counts: readonly TriedCounts[]): TriedCounts {
  return counts.reduce((sum, one) => {
    const names = Object.keys(sum) as (keyof TriedCounts)[];
    return Object.fromEntries(names.map(name => [name, sum[name] + one[name]])) as unknown as TriedCounts;
  }, noneTried);
}
