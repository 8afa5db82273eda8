/** What a project keeps of an alert: a criterion that fails, since when and how far, and what somebody said is done about it. */
import type { GateId, PersonId } from '../../values/ids.ts';
import type { Instant } from '../../values/time.ts';

export interface Failing {
  readonly criterion: string;
  readonly name: string;
  readonly gate?: GateId | undefined;
  readonly kind: 'must' | 'should';
  readonly value: string;
  readonly owner: PersonId;
  readonly since: Instant;
  /** When the value was last looked at and found another. */
  readonly valueAt: Instant;
  /** How far it fails, of a criterion with several thresholds, and how far it has failed since the alert began. */
  readonly level?: number | undefined;
  readonly highest?: number | undefined;
  /** What is done about it, by whom and by when, as somebody said last. */
  readonly acknowledged?: Acknowledgement | undefined;
}

export interface Acknowledgement {
  readonly note: string;
  readonly owner: PersonId;
  /** A calendar day. */
  readonly due: string;
  readonly by: PersonId;
  readonly at: Instant;
}
