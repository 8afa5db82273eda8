/** How a reader is shown a benefit that is reviewed: with names, and whether its next review is late. */
import type { BenefitView } from '#api/answers/benefits.ts';
import { nameOf, type OfficeState } from '#domain/office/state.ts';
import { endOfDay, type Instant } from '#domain/values/time.ts';
import type { BenefitRow } from '#views/benefits.ts';

export function benefitView(
  row: BenefitRow,
  { office, now }: { readonly office: OfficeState; readonly now: Instant },
): BenefitView {
  const { asked, next } = row;
  return {
    ...row,
    ownerName: nameOf(office, row.owner),
    askedName: asked === undefined ? undefined : asked === 'pmo' ? 'the PMO' : nameOf(office, asked),
    late: next !== undefined && endOfDay(next) < now,
  };
}
