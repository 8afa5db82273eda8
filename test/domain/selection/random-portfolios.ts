/** Random portfolios with every kind of rule, by a seed: small figures, so that ties, full budgets and clashes are common. */
import { faultsIn } from '#domain/selection/faults.ts';
import { type SelectionProblem, selectionProblemSchema } from '#domain/selection/problem.ts';

/** A linear congruential generator of 31 bits: enough to vary examples. */
function generator(seed: number) {
  let state = (seed * 2_654_435_761 + 12_345) % 2 ** 31;
  const random = () => {
    state = Number((BigInt(state) * 1_103_515_245n + 12_345n) % 2n ** 31n);
    return (state >> 8) / 2 ** 23;
  };
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)]!;
  return { random, below, pick, chance: (share: number) => random() < share };
}

const years = ['2027', '2028'];
const departments = ['health', 'works', 'schools'];

export function randomPortfolio(seed: number, most = 15): SelectionProblem {
  const { below, pick, chance } = generator(seed);
  const step = pick([1, 1, 5, 1_000_000]);
  const value = () => (chance(0.07) ? -below(5) : below(20) + (chance(0.2) ? pick([0.5, 0.25]) : 0));
  const part = () => ({
    value: value(),
    cost: Object.fromEntries(years.map(year => [year, chance(0.8) ? below(10) * step : 0])),
    needs: chance(0.5) ? { developer: { Q1: below(4) * 5, Q2: below(3) * 5 } } : {},
  });
  const count = 2 + below(most - 1);
  const ids = Array.from({ length: count }, (_, index) => `p${index}`);
  const candidates = ids.map((id, index) => ({
    id,
    ...(chance(0.3) && { name: pick(['Alpha', 'Beta', 'Gamma']) + (index % 4) }),
    ...part(),
    ...(chance(0.8) && { department: pick(departments) }),
    goals: chance(0.5) ? [pick(['growth', 'safety'])] : [],
    ...(count < 9 && chance(0.2)
      ? {
          options: [
            { id: 'small', ...part() },
            { id: 'large', ...part() },
          ],
        }
      : {}),
    ...(count < 8 && chance(0.15) ? { max: 2 + below(2) } : {}),
  }));
  const plain = candidates.map(({ options, max, ...candidate }) => ({
    ...candidate,
    ...(options && { options }),
    ...(max && !options && { max }),
  }));
  const problem = selectionProblemSchema.parse({
    candidates: plain,
    rules: rules({ ids, step, used: plain.map(entry => entry.department) }),
  });
  return faultsIn(problem).length === 0 ? problem : randomPortfolio(seed + 1_000_003, most);

  function rules({ ids: all, step: unit, used }: { ids: string[]; step: number; used: (string | undefined)[] }) {
    const two = () => [pick(all), pick(all)] as const;
    const group = () => [...new Set([pick(all), pick(all), pick(all)])];
    const sometimes = <T>(share: number, make: () => T): T[] => (chance(share) ? [make()] : []);
    const department = used.find(entry => entry !== undefined);
    return {
      ...(chance(0.5) && { budget: below(all.length * 5) * unit }),
      ...(chance(0.6) && { budgets: Object.fromEntries(years.map(year => [year, below(all.length * 3) * unit])) }),
      ...(chance(0.4) && { people: { developer: { Q1: below(all.length * 8), Q2: below(all.length * 6) } } }),
      ...(chance(0.2) && { peopleAtLeast: { developer: { Q1: below(4) * 5, Q2: below(3) * 5 } } }),
      requires: [...sometimes(0.4, two), ...sometimes(0.2, two)].filter(([a, b]) => a !== b),
      excludes: sometimes(0.4, group).filter(entry => entry.length > 1),
      forceIn: sometimes(0.25, () => pick(all)),
      forceOut: sometimes(0.2, () => pick(all)),
      ...(chance(0.15) && { atLeast: below(4) }),
      ...(chance(0.2) && { atMost: 1 + below(all.length) }),
      limits: sometimes(0.3, () => ({ name: 'some', of: group(), ...(chance(0.5) ? { atLeast: 1 } : { atMost: 1 }) })),
      shares:
        department === undefined
          ? []
          : sometimes(0.3, () => ({
              ...{ by: 'department', is: department, of: pick(['cost', 'value', 'count'] as const) },
              ...(chance(0.5) ? { atLeast: pick([0.2, 0.333, 0.5]) } : { atMost: pick([0.3, 0.5, 0.75]) }),
            })),
    };
  }
}
