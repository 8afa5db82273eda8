/** What many requests have in common: ids in paths, pages of lists, the office that a list is of. */
import * as z from 'zod';
import { idSchema } from '#domain/values/text.ts';

export const idParams = z.strictObject({ id: idSchema });
export const reviewParams = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/, 'a review id such as PROJECT.GATE.1'),
});

export const assessmentParams = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/, 'an assessment id such as CALL.PROJECT'),
});

export const scenarioParams = idParams.extend({
  scenario: z.coerce.number('the number of a scenario, such as 1').int('the number of a scenario, such as 1').min(1).max(100_000),
});

export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'Rows of a page at most' }),
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
  wait: z.coerce.number().int().min(1).max(20).optional().meta({
    description:
      'Seconds that the answer may wait for an entry after `after`. Where it cannot wait (AWS) it comes at once, with `retry-after` in seconds',
  }),
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional().meta({
    description: 'The `version` that you know; 0, also when left out, for what is not there yet',
  }),
});

/** What an export may show besides. */
export const exportQuery = z.strictObject({
  since: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional().meta({
    description:
      'Entries of an older checkpoint of the public log that the reader kept: the export then shows that the log only grew since. Left out of the answer when the log has fewer',
  }),
});

/** What a request takes when nothing else is said: nothing. An unknown name is a mistake of the caller, and said. */
export const plain = { params: z.strictObject({}), query: z.strictObject({}), body: z.undefined() };
/** Operations that need no sign-in are asked by monitors, too, which add names of their own to the query. */
export const open = { ...plain, query: z.looseObject({}) };
