/** People's own words and the ids they choose: what a text may hold, everywhere. */
import * as z from 'zod';

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is refused
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, 'no control characters');

/** One line or paragraph of a person's own words; inert text everywhere it is shown. */
export const shortText = line(200);
export const longText = line(8_000);
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'letters, digits, dot, dash and underscore, at most 64');
export const personSchema = idSchema.meta({ description: "A person of the office, by the subject of that person's token" });
