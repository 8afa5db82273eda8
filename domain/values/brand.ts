/**
 * Kinds of texts and numbers that must not be mixed: an office's id is no project's id, a day no instant, an amount no count. The brand is an
 * optional property that no value has: two kinds never pass for each other, while a plain literal still passes for any. Strict brands would
 * ask for a wrapper around every literal of tests, samples and presets, and catch nothing more where values meet values.
 */
import type * as z from 'zod';

declare const brand: unique symbol;

export type Branded<T, K extends string> = T & { readonly [brand]?: K };

/** The same schema, whose output is of this kind. */
export function branded<K extends string, S extends z.ZodType>(_kind: K, schema: S) {
  return schema as S & Record<'_zod', Record<'output', Branded<z.output<S>, K>>>;
}
