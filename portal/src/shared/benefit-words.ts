/** What came of benefits, in words. */
import type { LessonRow } from '#api/answers/proposals.ts';
import { share } from './format.ts';
import { t } from './text.ts';

/** Of the benefits of one project, as its lessons say: how many came, and how much of the money that was promised. */
export function benefitsToldInWords({ yes, partly, no, cannotTell, share: ofMoney }: NonNullable<LessonRow['benefits']>): string {
  const counted = [
    [yes, t('came as promised')],
    [partly, t('came in part')],
    [no, t('did not come')],
    [cannotTell, t('cannot be told')],
  ] as const;
  const said = counted.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : []));
  return ofMoney === undefined
    ? t('Its benefits: {said}.', { said: said.join(', ') })
    : t('Its benefits: {said}; {ofMoney} of the money promised.', { said: said.join(', '), ofMoney: share(ofMoney) });
}
