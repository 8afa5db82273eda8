/** What a project keeps of its closure: the report, its customer's word and what the board said of it. */
import type { PersonId, ReviewId } from '../../values/ids.ts';
import type { Instant } from '../../values/time.ts';
import type { ClosureReport } from './report.ts';

export interface Closure {
  readonly number: number;
  readonly report: ClosureReport;
  /** The project was killed before: no customer is asked, no board is asked again. */
  readonly afterKill: boolean;
  readonly reminders: number;
  readonly askedAt: Instant;
  readonly accepted?: boolean | undefined;
  /** Who gave the customer's word, and what was said. */
  readonly word?: { readonly by: PersonId; readonly at: Instant; readonly comment?: string | undefined } | undefined;
  readonly review?: ReviewId | undefined;
  readonly reviewed?: boolean | undefined;
  readonly returned?: string | undefined;
  readonly archive?: { readonly key: string; readonly sha256: string } | undefined;
  readonly closedAt?: Instant | undefined;
}
