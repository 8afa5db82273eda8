/**
 * A second implementation of what a selection means, for small problems: it goes through every set and counts each rule as the words of
 * docs/selection.md say it. It shares no line with the product but the shape of a problem.
 */
import type { Candidate, SelectionProblem } from '#domain/selection/problem.ts';

export interface Way {
  readonly candidate: Candidate;
  readonly option?: string;
  readonly units: number;
}
export interface ByHand {
  readonly ways: readonly Way[];
  readonly ids: readonly string[];
  /** In millionths. */
  readonly value: number;
  readonly cost: number;
}

const millionths = (value: number) => Math.round(value * 1e6);
const partOf = ({ candidate, option }: Way) => candidate.options?.find(entry => entry.id === option) ?? candidate;
const total = (numbers: Iterable<number>) => [...numbers].reduce((sum, number) => sum + number, 0);
const costOf = (way: Way, year?: string) =>
  way.units * (year === undefined ? total(Object.values(partOf(way).cost)) : (partOf(way).cost[year] ?? 0));

/** Every set that keeps all rules. */
export function setsByHand(problem: SelectionProblem): ByHand[] {
  const limits = limitsOf(problem);
  const found: ByHand[] = [];
  const visit = (index: number, ways: readonly Way[], used: readonly number[]) => {
    const candidate = problem.candidates[index];
    if (!candidate) {
      if (keepsAll(problem, ways)) found.push(setOf(ways));
      return;
    }
    visit(index + 1, ways, used);
    for (const way of waysOf(candidate)) {
      const more = used.map((amount, place) => amount + (limits[place]?.use(way) ?? 0));
      if (more.every((amount, place) => amount <= (limits[place]?.most ?? 0))) visit(index + 1, [...ways, way], more);
    }
  };
  visit(
    0,
    [],
    limits.map(() => 0),
  );
  return found;
}

/** Money and people only grow with more projects, so a set that is over a limit already is not looked into. */
function limitsOf({ rules }: SelectionProblem): { readonly most: number; use(way: Way): number }[] {
  const people = Object.entries(rules.people).flatMap(([role, periods]) =>
    Object.entries(periods).map(([period, most]) => ({
      most,
      use: (way: Way) => way.units * (partOf(way).needs[role]?.[period] ?? 0),
    })),
  );
  const years = Object.entries(rules.budgets).map(([year, most]) => ({ most, use: (way: Way) => costOf(way, year) }));
  return [...(rules.budget === undefined ? [] : [{ most: rules.budget, use: (way: Way) => costOf(way) }]), ...years, ...people];
}

/** Whether a set keeps all rules. */
export function keepsByHand(
  problem: SelectionProblem,
  taken: readonly { id: string; option?: string; units: number }[],
): boolean {
  const ways = taken.flatMap(({ id, option, units }) => {
    const candidate = problem.candidates.find(entry => entry.id === id);
    return candidate ? [{ candidate, units, ...(option !== undefined && { option }) }] : [];
  });
  return limitsOf(problem).every(({ most, use }) => total(ways.map(use)) <= most) && keepsAll(problem, ways);
}

const setOf = (ways: readonly Way[]): ByHand => ({
  ways,
  ids: ways.map(way => way.candidate.id),
  value: total(ways.map(way => millionths(partOf(way).value) * way.units)),
  cost: total(ways.map(way => costOf(way))),
});

const waysOf = (candidate: Candidate): Way[] =>
  candidate.options
    ? candidate.options.map(option => ({ candidate, option: option.id, units: 1 }))
    : Array.from({ length: candidate.max }, (_, index) => ({ candidate, units: index + 1 }));

function keepsAll(problem: SelectionProblem, ways: readonly Way[]): boolean {
  const { rules } = problem;
  const is = (way: Way, reference: string) => way.candidate.id === reference || `${way.candidate.id}/${way.option}` === reference;
  const units = (reference: string) => total(ways.filter(way => is(way, reference)).map(way => way.units));
  const among = (references: readonly string[]) => ways.filter(way => references.some(reference => is(way, reference))).length;
  const between = (count: number, { atLeast, atMost }: { atLeast?: number | undefined; atMost?: number | undefined }) =>
    (atLeast === undefined || count >= atLeast) && (atMost === undefined || count <= atMost);
  return (
    keepsLeast(rules.peopleAtLeast ?? {}, ways) &&
    rules.forceIn.every(reference => units(reference) > 0) &&
    rules.forceOut.every(reference => units(reference) === 0) &&
    rules.requires.every(([what, needs]) => units(what) <= units(needs)) &&
    rules.excludes.every(group => among(group) <= 1) &&
    between(ways.length, rules) &&
    rules.limits.every(limit => between(among(limit.of), limit)) &&
    rules.shares.every(share => keepsShare(share, ways))
  );
}

/** People who must have work: what the ways need of a role in a period is not less. */
function keepsLeast(least: Readonly<Record<string, Readonly<Record<string, number>>>>, ways: readonly Way[]): boolean {
  return Object.entries(least).every(([role, periods]) =>
    Object.entries(periods).every(
      ([period, amount]) => total(ways.map(way => way.units * (partOf(way).needs[role]?.[period] ?? 0))) >= amount,
    ),
  );
}

function keepsShare({ by, is, of, atLeast, atMost }: SelectionProblem['rules']['shares'][number], ways: readonly Way[]): boolean {
  const amount = (way: Way) =>
    of === 'count' ? 1 : of === 'cost' ? costOf(way) : (millionths(partOf(way).value) * way.units) / 1e4;
  const belongs = ({ candidate }: Way) =>
    by === 'department'
      ? candidate.department === is
      : by === 'goal'
        ? candidate.goals.includes(is)
        : candidate.fields[by] === is;
  const own = total(ways.filter(belongs).map(amount)) * 10_000;
  const all = total(ways.map(amount));
  return (
    (atLeast === undefined || own >= Math.round(atLeast * 10_000) * all) &&
    (atMost === undefined || own <= Math.round(atMost * 10_000) * all)
  );
}

/** The order in which equal sets are preferred: value, then cost, then number, then name. */
export function firstByHand(sets: readonly ByHand[]): ByHand | undefined {
  return [...sets].sort(inOrder)[0];
}

export function inOrder(a: ByHand, b: ByHand): number {
  return b.value - a.value || a.cost - b.cost || a.ids.length - b.ids.length || nameOrder(a, b);
}

/** The first difference by name decides: whoever holds it comes first; of options and units the earlier and the larger. */
function nameOrder(a: ByHand, b: ByHand): number {
  const key = (way: Way) => way.candidate.name ?? way.candidate.id;
  const list = (set: ByHand) =>
    [...set.ways].sort((x, y) => (key(x) < key(y) || (key(x) === key(y) && x.candidate.id < y.candidate.id) ? -1 : 1));
  const [one, other] = [list(a), list(b)];
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const [x, y] = [one[index], other[index]];
    if (!x || !y) return x ? -1 : 1;
    if (x.candidate.id !== y.candidate.id)
      return key(x) < key(y) || (key(x) === key(y) && x.candidate.id < y.candidate.id) ? -1 : 1;
    if (x.option !== y.option) return place(x) - place(y);
    if (x.units !== y.units) return y.units - x.units;
  }
  return 0;
}

const place = ({ candidate, option }: Way) => candidate.options?.findIndex(entry => entry.id === option) ?? 0;
