/**
 * A model of must-meets and should-meets over projects: ranked are those that pass the screen with a score, by it. A project that fails the screen stands
 * apart with its score, and so does one that lacks an answer. Missing musts are unknown; missing ratings leave a range.
 */
import { compare } from '../../values/exact.ts';
import { own } from '../../values/record.ts';
import { numberOf, zero } from '../exactness.ts';
import { type Checked, faultAt } from '../fault.ts';
import { placed } from '../ranking.ts';
import { worthOf } from '../scale.ts';
import type { ModelOf } from './model.ts';
import type { Alternative, Apart, Scoring } from './result.ts';
import { type Screen, type Screened, screened } from './screen.ts';
import { additionOf } from './weighted-sum.ts';
import { type Weights, weightsOf } from './weighting.ts';

type Model = ModelOf<'screen-and-score'>;

interface Result extends Screened {
  readonly id: string;
  readonly additions: Apart['additions'];
}

export function scoreScreened(model: Model, alternatives: readonly Alternative[]): Checked<Scoring> {
  const weights = weightsOf(
    model.should.map(({ id }) => id),
    model.weighting,
  );
  if (weights.fault) return weights;
  const results: Result[] = [];
  for (const alternative of alternatives) {
    const { value, fault } = resultOf(model, weights.value, alternative);
    if (fault) return { fault };
    results.push(value);
  }
  const passed = results.flatMap(result =>
    result.screen === 'pass' && result.mean.exact ? [{ ...result, exact: result.mean.exact }] : [],
  );
  const ids = new Set(passed.map(({ id }) => id));
  const order = placed(passed, (left, right) => compare(left.exact, right.exact));
  return {
    value: {
      method: 'screen-and-score',
      ranked: order.map(({ id, rank, sharedBy, mean, additions, overHurdle }) => ({
        id,
        rank,
        sharedBy,
        score: mean.score ?? 0,
        additions,
        overHurdle: overHurdle === true,
      })),
      apart: results.filter(({ id }) => !ids.has(id)).map(apartFrom),
    },
  };
}

function resultOf(model: Model, weights: Weights, { id, musts = {}, ratings = {} }: Alternative): Checked<Result> {
  const screen: Screen = {
    must: model.must.map(must => must.id),
    should: model.should.map(({ id: factor, floor }, index) => ({
      id: factor,
      weight: numberOf(weights.exact[index] ?? zero),
      floor,
    })),
    scale: [model.low, model.high],
    hurdle: model.hurdle,
  };
  const should = model.should.map(factor => own(ratings, factor.id) ?? null);
  const { value, fault } = screened(screen, { must: screen.must.map(must => own(musts, must) ?? null), should });
  if (fault)
    return faultAt(
      /^should\./.test(fault.field) ? `alternatives.${id}.ratings.${factorAt(model, fault.field)}` : fault.field,
      fault.message,
    );
  const scale = { kind: 'points', low: model.low, high: model.high } as const;
  const additions = model.should.map((factor, index) => {
    const rating = should[index] ?? null;
    return additionOf(factor.id, {
      share: weights.shares[index] ?? 0,
      rating,
      valued: rating === null ? null : worthOf(scale, rating),
    });
  });
  return { value: { id, ...value, additions } };
}

function factorAt(model: Model, field: string): string {
  return model.should[Number(field.split('.')[1])]?.id ?? field;
}

function apartFrom({ id, screen, failed, unknown, mean, additions, overHurdle }: Result): Apart {
  const unrated = additions.filter(({ rating, share }) => rating === null && share > 0).map(({ goal }) => goal);
  return {
    id,
    why: screen === 'fail' ? 'screened-out' : 'incomplete',
    missing: [...unknown, ...unrated.filter(goal => !unknown.includes(goal))],
    failed,
    score: mean.score,
    range: mean.range,
    answered: mean.answered,
    additions,
    overHurdle,
  };
}
