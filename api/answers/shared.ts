/** What many answers have in common. Answers grow: a reader ignores fields that it does not know. */
import * as z from 'zod';

/** A value as it is answered: nobody who reads it changes it. */
export type Shown<T> = T extends readonly (infer Item)[]
  ? readonly Shown<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Shown<T[Key]> }
    : T;

export const instant = z.iso.datetime().meta({ description: 'An instant in UTC' });
export const digest = z.string().meta({ description: 'SHA-256 in lower-case hexadecimal' });

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    items: z.array(item),
    cursor: z.string().optional().meta({ description: 'For the next page; absent on the last one' }),
  });
export interface Paged<Item> {
  readonly items: readonly Item[];
  readonly cursor?: string | undefined;
}

export const receiptSchema = z
  .object({
    id: z
      .string()
      .meta({ description: 'Of the office, project, review, call, assessment or question of weights that it is about' }),
    version: z.int().meta({ description: 'Number of the entry in its history' }),
    at: instant.optional(),
    facts: z.array(z.string()).meta({ description: 'Types of the facts that were stored; empty when it was so already' }),
    digest: digest.optional(),
  })
  .meta({ id: 'Receipt', description: 'What was stored' });
export type Receipt = z.output<typeof receiptSchema>;

/** A signed address of a file, for a short time. */
export const fileAddressSchema = z.object({
  method: z.enum(['GET', 'PUT']).meta({ description: 'GET takes the file, PUT sends it' }),
  url: z.string(),
  headers: z.record(z.string(), z.string()).meta({ description: 'Headers that the request must carry' }),
  expiresAt: instant,
});
export const uploadAddressSchema = fileAddressSchema.extend({
  key: z.string().meta({ description: 'Name the file by it when you add the evidence' }),
});
