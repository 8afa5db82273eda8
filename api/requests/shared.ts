/** What many requests have in common: ids in paths, pages of lists, the office that a list is of. */
import * as z from 'zod';
import { idSchema } from '#domain/values/text.ts';

/** A whole number within limits, which says both when it is refused. */
export function whole(least: number, most: number, words = `a whole number from ${least} to ${most}, in digits`) {
  return z.int(words).min(least, words).max(most, words);
}

/** `whole` from 0 on. */
export const count = () => whole(0, Number.MAX_SAFE_INTEGER, 'a whole number from 0 on, in digits');

/**
 * A number that stands in an address, in digits alone: what is empty, has blanks around it or is written in another way (0x10, 1e3) is some mistake,
 * and not zero, 16 or 1000.
 */
export function inDigits<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(text => (typeof text === 'string' && /^-?\d{1,16}$/.test(text) ? Number(text) : text), schema);
}

export const idParams = z.strictObject({ id: idSchema });
export const reviewParams = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/, 'a review id such as PROJECT.GATE.1'),
});

export const assessmentParams = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/, 'an assessment id such as CALL.PROJECT'),
});

export const scenarioParams = idParams.extend({
  scenario: inDigits(whole(1, 100_000, 'the number of a scenario, such as 1')).meta({ param: { required: true } }),
});

export const pageQuery = z.strictObject({
  limit: inDigits(whole(1, 200).default(50)).meta({ description: 'Rows of a page at most' }),
  cursor: z
    .string()
    .max(2000)
    .optional()
    .meta({ description: 'From the page before; opaque. What moves to an earlier place between two pages may be missed' }),
});
export const officeQuery = pageQuery.extend({
  office: idSchema.optional().meta({ description: 'The one you have belonged to longest when left out' }),
});

export const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,128}$/, '1 to 128 visible ASCII characters')
  .meta({
    description:
      'The same key with the same request gets the same answer; with another request it is refused (409). The last 200 of a history are remembered',
  });

/** Instead of asking again and again until something has happened. */
export const waitQuery = z.strictObject({
  wait: inDigits(whole(1, 20).optional()).meta({
    description:
      'Seconds that the answer may wait for an entry after `after`. Where it cannot wait (AWS) it comes at once, with `retry-after` in seconds',
  }),
  after: inDigits(count().optional()).meta({
    description: 'The `version` that you know; 0, also when left out, for what is not there yet',
  }),
});

/** What an export may show besides. */
export const exportQuery = z.strictObject({
  since: inDigits(count().optional()).meta({
    description:
      'Entries of an older checkpoint of the public log that the reader kept: the export then shows that the log only grew since. Left out of the answer when the log has fewer',
  }),
});

/** What a request takes when nothing else is said: nothing. An unknown name is a mistake of the caller, and said. */
export const plain = { params: z.strictObject({}), query: z.strictObject({}), body: z.undefined() };
/** Operations that need no sign-in are asked by monitors, too, which add names of their own to the query. */
export const open = { ...plain, query: z.looseObject({}) };
