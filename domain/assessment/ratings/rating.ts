/** What an assessor says of one dimension: a value with its reason, or that it cannot be told, with the reason. */
import * as z from 'zod';
import type { Dimension } from '../../call/frozen-model.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { faultInRating } from '../../scoring/scale.ts';
import { idSchema, longText } from '../../values/text.ts';

export const ratingSchema = z.strictObject({
  dimension: idSchema.meta({ description: 'A goal, factor, part or must of the scoring model' }),
  value: z
    .union([z.number(), z.boolean(), z.null()])
    .meta({ description: 'A value of the scale, yes or no for a must; null: cannot be told' }),
  reason: longText,
});
export type Rating = z.output<typeof ratingSchema>;

/** Everything is said, and nothing twice, and each value fits its scale. `cannot tell` is an answer. */
export function faultInRatings(ratings: readonly Rating[], dimensions: readonly Dimension[]): Refused {
  for (const [index, rating] of ratings.entries()) {
    const fault = faultInOne(rating, dimensions, `ratings.${index}`);
    if (fault) return fault;
    if (ratings.findIndex(other => other.dimension === rating.dimension) !== index)
      return refuse('already-exists', `${rating.dimension} is rated here twice.`, `ratings.${index}.dimension`);
  }
  const unsaid = dimensions.filter(({ id }) => !ratings.some(rating => rating.dimension === id));
  if (unsaid.length === 0) return undefined;
  const names = unsaid.map(({ name }) => name).join(', ');
  return refuse('reason-required', `Rate these too, or say with null and a reason that you cannot tell: ${names}.`, 'ratings');
}

function faultInOne({ dimension: id, value }: Rating, dimensions: readonly Dimension[], at: string): Refused {
  const dimension = dimensions.find(entry => entry.id === id);
  if (!dimension) return refuse('unknown-reference', `The scoring model of this call has no ${id}.`, `${at}.dimension`);
  if (value === null) return undefined;
  if (dimension.kind === 'must')
    return typeof value === 'boolean'
      ? undefined
      : refuse('unknown-reference', `${dimension.name} is met or not: say true, false, or null.`, `${at}.value`);
  if (typeof value === 'boolean')
    return refuse('unknown-reference', `${dimension.name} is rated by a number, or null.`, `${at}.value`);
  const fault = dimension.scale && faultInRating(dimension.scale, value, `${at}.value`);
  return fault && refuse('unknown-reference', fault.message, fault.field);
}
