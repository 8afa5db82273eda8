/** What the board wants to know before it decides, and the clarification it was given. Neither changes the pack. */
import type * as z from 'zod';
import { evidenceInputSchema } from '../../project/delivery/evidence.ts';
import type { Instant } from '../../values/time.ts';

/** A file that arrived for the project, like one of a piece of evidence. */
export const clarificationFileSchema = evidenceInputSchema.shape.file;
export type ClarificationFile = NonNullable<z.output<typeof clarificationFileSchema>>;

export interface Question {
  readonly id: string;
  readonly by: string;
  readonly text: string;
  readonly at: Instant;
  readonly answer?:
    | { readonly by: string; readonly text: string; readonly file?: ClarificationFile | undefined; readonly at: Instant }
    | undefined;
}
