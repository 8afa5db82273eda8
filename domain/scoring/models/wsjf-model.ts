/** A model of weighted shortest job first over projects: who lacks a part of the cost of delay or the size stands apart, and no sum of the rest is shown. */
import { compare } from '../../values/exact.ts';
import { own } from '../../values/record.ts';
import { type Checked, faultAt } from '../fault.ts';
import { placed } from '../ranking.ts';
import type { Rating } from '../scale.ts';
import type { ModelOf } from './model.ts';
import type { Addition, Alternative, Apart, Scoring } from './result.ts';
import { wsjf } from './wsjf.ts';

type Model = ModelOf<'wsjf'>;

export function scoreWsjf(model: Model, alternatives: readonly Alternative[]): Checked<Scoring> {
  const scored = [];
  for (const alternative of alternatives) {
    const given = ({ id }: { readonly id: string }) => own(alternative.ratings ?? {}, id) ?? null;
    const { value, fault } = wsjf({ costOfDelay: model.costOfDelay.map(given), jobSize: given(model.jobSize) });
    if (fault) return faultAt(`alternatives.${alternative.id}.ratings.${idOf(model, fault.field)}`, fault.message);
    const size = given(model.jobSize);
    const additions = model.costOfDelay.map(
      (part): Addition => ({
        goal: part.id,
        share: 1 / model.costOfDelay.length,
        rating: given(part),
        value: given(part),
        adds: perSize(given(part), size),
        held: false,
      }),
    );
    scored.push({ id: alternative.id, ...value, additions, missing: value.missing.map(field => idOf(model, field)) });
  }
  const complete = scored.flatMap(entry => (entry.exact === null ? [] : [{ ...entry, exact: entry.exact }]));
  const order = placed(complete, (left, right) => compare(left.exact, right.exact));
  return {
    value: {
      method: 'wsjf',
      ranked: order.map(({ id, rank, sharedBy, score, additions }) => ({ id, rank, sharedBy, score: score ?? 0, additions })),
      apart: scored
        .filter(({ score }) => score === null)
        .map(({ id, missing, additions }): Apart => {
          const asked = model.costOfDelay.length + 1;
          return {
            id,
            why: 'incomplete',
            missing,
            failed: [],
            score: null,
            range: null,
            answered: 1 - missing.length / asked,
            additions,
          };
        }),
    },
  };
}

/** What a part adds to the score: itself by the size. */
function perSize(part: Rating, size: Rating): number | null {
  return part === null || size === null ? null : part / size;
}

/** `costOfDelay.1` as the id of that part. */
function idOf(model: Model, field: string): string {
  const [name, index] = field.split('.');
  return name === 'jobSize' ? model.jobSize.id : (model.costOfDelay[Number(index)]?.id ?? field);
}
