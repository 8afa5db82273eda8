/**
 * The best value that each amount of a budget (or of a role) buys, one solve a point; never a lower value for a larger amount. A price on the
 * budget would find the corners alone, and most good sets are no corners.
 */
import { type Act, type How, openAct } from './act.ts';
import type { ChosenSet, Frontier, FrontierPoint } from './answers.ts';
import { usedOf } from './check.ts';
import { useOf } from './formulation.ts';
import { layoutOf } from './layout.ts';
import type { SelectionProblem } from './problem.ts';
import { type Measure, measureOf } from './rules.ts';
import { firstOfEqual } from './ties.ts';
import { withLimit, withoutRules } from './vary.ts';
import { wholeValueOf, worthAtLeast } from './wanted.ts';

export interface FrontierWish {
  /** The rule whose limit is moved: `budget` (all years together) unless said otherwise. Added if the problem does not have it. */
  readonly along?: string;
  /** These limits, in minor units or tenths. */
  readonly limits?: readonly number[];
  /** So many limits, evenly from the least that allows any set to what the best set of all needs; 12 when nothing is said. */
  readonly points?: number;
  /** Every step at which the value rises, at most so many; for small problems. */
  readonly allSteps?: number;
}

export async function frontier(problem: SelectionProblem, how: How, wish: FrontierWish = {}): Promise<Frontier> {
  const along = wish.along ?? 'budget';
  const measure = measureOf(along);
  if (!measure)
    throw new RangeError(`${along} is no limit of money or people, such as budget, budgets:2027 or resources:developer:Q1`);
  const act = openAct(how);
  const line = { act, problem, along, measure };
  if (wish.allSteps !== undefined) return everyStep(line, wish.allSteps);
  const limits = wish.limits ?? (await evenly(line, wish.points ?? 12));
  return limits
    ? atLimits(
        line,
        [...limits].sort((a, b) => a - b),
      )
    : { along, points: [], impossible: [], complete: false };
}

interface Line {
  readonly act: Act;
  readonly problem: SelectionProblem;
  readonly along: string;
  readonly measure: Measure;
}

async function atLimits(line: Line, limits: readonly number[]): Promise<Frontier> {
  const { act, along, problem, measure } = line;
  const points: FrontierPoint[] = [];
  const impossible: number[] = [];
  let before: ChosenSet | undefined;
  for (const [index, limit] of limits.entries()) {
    act.at('The frontier', index, limits.length);
    const found = await pointAt(line, limit, { before, seconds: act.left() / (limits.length - index) });
    if (found === 'impossible') impossible.push(limit);
    if (found === 'impossible' || found === 'unknown') continue;
    before = found.set;
    points.push({ ...pointOf(problem, measure, found.set), limit, proven: found.proven });
  }
  return { along, points, impossible, complete: points.length + impossible.length === limits.length };
}

async function pointAt(
  { act, problem, along }: Line,
  limit: number,
  { before, seconds }: { readonly before: ChosenSet | undefined; readonly seconds: number },
): Promise<{ readonly set: ChosenSet; readonly proven: boolean } | 'impossible' | 'unknown'> {
  const here = withLimit(problem, along, limit);
  const found = await act.find(here, { start: before, seconds });
  if (found.status === 'infeasible') return 'impossible';
  if ('set' in found && found.status === 'proven') return { set: (await firstOfEqual(act, here, found.set)).best, proven: true };
  const set = better(before, 'set' in found ? found.set : undefined);
  return set ? { set, proven: false } : 'unknown';
}

/** What fits a smaller limit fits a larger one, so the value never falls. */
function better(before: ChosenSet | undefined, now: ChosenSet | undefined): ChosenSet | undefined {
  return before && (!now || now.value < before.value) ? before : now;
}

function pointOf(problem: SelectionProblem, measure: Measure, set: ChosenSet) {
  return { value: set.value, used: usedOf(problem, set.taken, measure), cost: set.cost, chosen: set.chosen };
}

/** The least use of what is measured with a value of at least `floor`, whatever limit the problem sets to it. */
async function leastUse({ act, problem, along, measure }: Line, floor?: number) {
  const free = withoutRules(problem, new Set([along]));
  const rows = floor === undefined ? [] : [worthAtLeast(layoutOf(problem), floor)];
  return act.find(free, { worth: choice => useOf(choice, measure), sense: 'least', rows });
}

/** From the least that allows any set to what the best set of all needs, by even amounts in between. Undefined when there is none, or when the act ended before. */
async function evenly(line: Line, points: number): Promise<number[] | undefined> {
  const { act, problem, along, measure } = line;
  act.at('The ends of the frontier', 0, points);
  const first = await leastUse(line);
  const best = await act.find(withoutRules(problem, new Set([along])), { seconds: act.left() / 4 });
  if (!('set' in first) || !('set' in best)) return undefined;
  const frugal = await leastUse(line, wholeValueOf(best.set, layoutOf(problem)));
  const from = usedOf(problem, first.set.taken, measure);
  const to = usedOf(problem, ('set' in frugal ? frugal.set : best.set).taken, measure);
  const step = (to - from) / Math.max(1, points - 1);
  const even = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, step))));
  const between = Array.from(
    { length: Math.max(0, points - 2) },
    (_, index) => Math.round((from + (index + 1) * step) / even) * even,
  );
  return [...new Set([from, ...between, to])];
}

/** From each point to the next: the least that buys one more than now, and the best that so much buys. */
async function everyStep(line: Line, most: number): Promise<Frontier> {
  const { act, problem, along, measure } = line;
  const layout = layoutOf(problem);
  const points: FrontierPoint[] = [];
  let floor: number | undefined;
  while (points.length < most && !act.over()) {
    act.at('Every step of the frontier', points.length, most);
    const cheapest = await leastUse(line, floor);
    if (cheapest.status === 'infeasible') return { along, points, impossible: [], complete: true };
    if (cheapest.status !== 'proven') break;
    const limit = usedOf(problem, cheapest.set.taken, measure);
    const found = await pointAt(line, limit, { before: cheapest.set, seconds: act.left() });
    if (typeof found === 'string' || !found.proven) break;
    points.push({ ...pointOf(problem, measure, found.set), limit, proven: true });
    floor = wholeValueOf(found.set, layout) + 1;
  }
  return { along, points, impossible: [], complete: false };
}

/**
 * Those of the points that a price for each unit could find: the corners of the upper hull of [used, value]. The others need the whole-number
 * model. Points in order of what they use.
 */
export function cornersOf<P extends Pick<FrontierPoint, 'used' | 'value'>>(points: readonly P[]): P[] {
  const corners: P[] = [];
  for (const point of points) {
    while (corners.length > 1 && !isAbove(corners.at(-2), corners.at(-1), point)) corners.pop();
    corners.push(point);
  }
  return corners;
}

type Spot = Pick<FrontierPoint, 'used' | 'value'> | undefined;
function isAbove(from: Spot, middle: Spot, to: Spot): boolean {
  if (!from || !middle || !to) return true;
  return (middle.value - from.value) * (to.used - from.used) > (to.value - from.value) * (middle.used - from.used);
}
