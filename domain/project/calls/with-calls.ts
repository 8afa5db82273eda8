/** What a project knows of calls for proposals; nothing in one that was in none. */
import type { Instant } from '../../values/time.ts';
import type { PanelScore } from './facts.ts';

export interface CallOfProject {
  readonly call: string;
  readonly name: string;
  readonly joinedAt: Instant;
  readonly over?:
    | {
        readonly at: Instant;
        readonly reason: string;
        readonly score?: number | undefined;
        readonly rank?: number | undefined;
        readonly of?: number | undefined;
        readonly selection?: string | undefined;
      }
    | undefined;
}

/** What a project knows of calls; absent in one that was in none. */
export interface WithCalls {
  readonly calls?: readonly CallOfProject[] | undefined;
  readonly panel?: (PanelScore & { readonly at: Instant }) | undefined;
}
