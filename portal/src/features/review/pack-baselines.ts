/** Cost and end in the pack, as first approved, as approved now, as asked for and as expected: for the page and the brief. */
import type { ReviewView } from '#api/answers/reviews.ts';
import type { BaselineRow } from '../../shared/parts/BaselineTable.tsx';
import { t } from '../../shared/text.ts';

export function packBaselineRows({ baseline, forecast, finalCost, change }: ReviewView['pack']): readonly BaselineRow[] {
  if (!baseline) return [];
  const { original, approved, proposed, number } = baseline;
  const isOriginal = approved?.cost === original?.cost && approved?.end === original?.end;
  return [
    ...(original && !isOriginal ? [{ ...original, label: t('Original') }] : []),
    ...(approved ? [{ ...approved, label: t('Approved (baseline {number})', { number }) }] : []),
    { ...proposed, label: change ? t('Asked for') : t('Proposed'), compared: true },
    ...(forecast ? [{ ...forecast, label: t('Expected'), compared: true }] : []),
    ...(finalCost === undefined ? [] : [{ cost: finalCost, label: t('Final'), compared: true }]),
  ];
}

/** What a waiver in the pack lets go, by its name. */
export function waivedIn(
  { criteria, tripwires = [], conditions }: ReviewView['pack'],
  { criterion, condition }: { readonly criterion?: string | undefined; readonly condition?: string | undefined },
): string {
  const known =
    criterion === undefined
      ? conditions.find(entry => entry.id === condition)?.text
      : [...criteria, ...tripwires].find(entry => entry.criterion === criterion)?.name;
  return known ?? t('A criterion of an earlier gate');
}
