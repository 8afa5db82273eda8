/**
 * The lowest point of a smooth convex function of many variables, found from its slopes by the limited-memory BFGS method: the same steps on every
 * host, no randomness. Source: J. Nocedal & S. Wright, Numerical Optimization (2nd ed. 2006), algorithms 7.4 and 7.5.
 */
import { inner } from './eigen.ts';

export interface Slopes {
  readonly height: number;
  /** Of each variable. */
  readonly slopes: readonly number[];
  /** How steeply each slope changes, nearly; above zero. */
  readonly bends: readonly number[];
}

interface Step {
  /** How far the variables and the slopes moved. */
  readonly moved: readonly number[];
  readonly turned: readonly number[];
}

const mostSteps = 1_000;
const remembered = 12;
const still = 1e-12;

export function lowestPoint(first: readonly number[], at: (variables: readonly number[]) => Slopes): readonly number[] {
  let variables = first;
  let here = at(variables);
  const steps: Step[] = [];
  for (let count = 0; count < mostSteps && !isFlat(here); count += 1) {
    const next = lowerAlong(variables, here, { direction: downhill(here, steps), at });
    if (!next) {
      if (steps.length === 0) break;
      steps.length = 0;
      continue;
    }
    const moved = next.variables.map((value, index) => value - (variables[index] ?? 0));
    const turned = next.there.slopes.map((slope, index) => slope - (here.slopes[index] ?? 0));
    if (inner(moved, turned) > 0) steps.push({ moved, turned });
    if (steps.length > remembered) steps.shift();
    [variables, here] = [next.variables, next.there];
  }
  return variables;
}

const isFlat = ({ slopes, bends }: Slopes) => slopes.every((slope, index) => Math.abs(slope) <= still * (bends[index] ?? 1));

/** Against the slopes, with what the last steps have taught about how they turn. */
function downhill({ slopes, bends }: Slopes, steps: readonly Step[]): readonly number[] {
  let direction = slopes.map(slope => -slope);
  const factors = steps.toReversed().map(({ moved, turned }) => {
    const factor = inner(moved, direction) / inner(moved, turned);
    direction = direction.map((value, index) => value - factor * (turned[index] ?? 0));
    return factor;
  });
  direction = direction.map((value, index) => value / (bends[index] ?? 1));
  for (const [index, { moved, turned }] of steps.entries()) {
    const factor = (factors[steps.length - 1 - index] ?? 0) - inner(turned, direction) / inner(moved, turned);
    direction = direction.map((value, place) => value + factor * (moved[place] ?? 0));
  }
  return direction;
}

interface Line {
  readonly direction: readonly number[];
  readonly at: (variables: readonly number[]) => Slopes;
}

/** The first of the whole step, its half, its quarter … that leads down; nothing when rounding is all that is left. */
function lowerAlong(variables: readonly number[], here: Slopes, { direction, at }: Line) {
  const fall = inner(here.slopes, direction);
  if (fall >= 0) return undefined;
  for (let part = 1; part > 1e-9; part /= 2) {
    const moved = variables.map((value, index) => value + part * (direction[index] ?? 0));
    const there = at(moved);
    if (there.height <= here.height + 1e-4 * part * fall + 1e-14 * Math.abs(here.height)) return { variables: moved, there };
  }
  return undefined;
}
