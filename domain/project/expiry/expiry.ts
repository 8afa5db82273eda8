/**
 * Evidence that counts until a day: until when a piece counts, and what has expired. Of each kind the newest piece counts; an older one of the same kind is
 * past, whatever its last day.
 */
import { endOfDay, type Instant } from '../../values/time.ts';
import type { Evidence } from '../delivery/evidence.ts';

type Piece = Pick<Evidence, 'validUntil'>;

/** Whether its last day is over. What has no last day counts for good. */
export function hasExpired({ validUntil }: Piece, now: Instant): boolean {
  return validUntil !== undefined && endOfDay(validUntil) < now;
}

/** The newest piece of each kind, in the order in which they came; words on criteria are none. */
export function newestOfEachKind(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter(
    (item, index) =>
      item.attests === undefined &&
      !evidence.slice(index + 1).some(later => later.kind === item.kind && later.attests === undefined),
  );
}

export type WithLastDay = Evidence & { readonly validUntil: string };

/** Those of them that have a last day. */
export function thatEnd(evidence: readonly Evidence[]): readonly WithLastDay[] {
  return newestOfEachKind(evidence).flatMap(item =>
    item.validUntil === undefined ? [] : [{ ...item, validUntil: item.validUntil }],
  );
}
