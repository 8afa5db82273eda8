/**
 * Screen and score: must-meets are answered yes or no, and a high score never outweighs a failed one; then factors are rated (0 to 10, say) and the
 * attractiveness is their weighted mean as per cent of the best. A factor may have a floor of its own. An unanswered must is unknown, neither pass
 * nor fail. A missing factor leaves a range, and the hurdle is passed or failed all the same when the whole range lies on one side of it.
 * Source: R. G. Cooper, Winning at New Products, the scorecard of a gate with must-meet and should-meet criteria.
 */
import { compare, type Exact, exact } from '../../values/exact.ts';
import { hundred, zero } from '../exactness.ts';
import { type Checked, type Fault, firstFault } from '../fault.ts';
import { faultInRating, faultInScale, type PointScale, type Rating, worthOf } from '../scale.ts';
import { type WeightedMean, weightedMean } from '../weighted-mean.ts';
import { faultInWeights } from '../weights.ts';
import type { Failure } from './result.ts';

export interface Factor {
  readonly id: string;
  readonly weight: number;
  /** A rating below it fails the screen. */
  readonly floor?: number;
}

export interface Screen {
  readonly must: readonly string[];
  readonly should: readonly Factor[];
  readonly scale: readonly [number, number];
  /** Per cent; exactly so much passes. */
  readonly hurdle: number;
}

export interface Answers {
  /** One for each must; null is not answered. */
  readonly must: readonly (boolean | null)[];
  /** One for each factor. */
  readonly should: readonly Rating[];
}

export interface Screened {
  readonly screen: 'pass' | 'fail' | 'unknown';
  readonly failed: readonly Failure[];
  /** Musts without an answer, and factors with a floor but no rating. */
  readonly unknown: readonly string[];
  /** Per cent of the best possible. */
  readonly mean: WeightedMean;
  /** Null while it depends on what is missing. */
  readonly overHurdle: boolean | null;
}

export function screened(screen: Screen, answers: Answers): Checked<Screened> {
  const scale: PointScale = { kind: 'points', low: screen.scale[0], high: screen.scale[1] };
  const fault = firstFault([
    () => faultInScale(scale, 'scale'),
    () => faultInWeights(screen.should.map(({ weight }) => weight)),
    () => faultInCount(screen, answers),
    ...answers.should.map((rating, index) => () => faultInRating(scale, rating, `should.${index}`)),
  ]);
  if (fault) return { fault };
  const values = answers.should.map((rating, index) => ({
    weight: exact(screen.should[index]?.weight ?? 0),
    value: rating === null ? null : worthOf(scale, rating).value,
  }));
  const mean = weightedMean(values, [zero, hundred]);
  const verdict = verdictOf(screen, answers);
  return { value: { ...verdict, mean, overHurdle: overHurdle(verdict.screen, mean, exact(screen.hurdle)) } };
}

function faultInCount({ must, should }: Screen, answers: Answers): Fault | undefined {
  if (answers.must.length !== must.length)
    return {
      field: 'must',
      message: `There are ${answers.must.length} answers for ${must.length} musts; give one for each, or null.`,
    };
  return answers.should.length === should.length
    ? undefined
    : {
        field: 'should',
        message: `There are ${answers.should.length} ratings for ${should.length} factors; give one for each, or null.`,
      };
}

function verdictOf({ must, should }: Screen, answers: Answers): Pick<Screened, 'screen' | 'failed' | 'unknown'> {
  const failed: Failure[] = must.filter((_, index) => answers.must[index] === false).map(id => ({ id }));
  const unknown = must.filter((_, index) => answers.must[index] === null);
  for (const [index, { id, floor }] of should.entries()) {
    const rating = answers.should[index] ?? null;
    if (floor === undefined) continue;
    if (rating === null) unknown.push(id);
    else if (rating < floor) failed.push({ id, below: floor });
  }
  return { screen: failed.length > 0 ? 'fail' : unknown.length > 0 ? 'unknown' : 'pass', failed, unknown };
}

function overHurdle(screen: Screened['screen'], { exactRange }: WeightedMean, hurdle: Exact): boolean | null {
  if (screen === 'fail') return false;
  if (!exactRange || compare(exactRange[1], hurdle) < 0) return false;
  return screen === 'pass' && compare(exactRange[0], hurdle) >= 0 ? true : null;
}
