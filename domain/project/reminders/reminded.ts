/** Of facts of earlier versions: of something that waits for a person: how often that person was reminded, and when last. */
import type { Instant } from '../../values/time.ts';

export interface Reminded {
  readonly reminded?: number | undefined;
  readonly remindedAt?: Instant | undefined;
}
