/** What came of benefits, in words. */
import type { LessonRow } from '#api/answers/projects.ts';
import { share } from './format.ts';

/** Of the benefits of one project, as its lessons say: how many came, and how much of the money that was promised. */
export function benefitsToldInWords({ yes, partly, no, cannotTell, share: ofMoney }: NonNullable<LessonRow['benefits']>): string {
  const counted = [
    [yes, 'came as promised'],
    [partly, 'came in part'],
    [no, 'did not come'],
    [cannotTell, 'cannot be told'],
  ] as const;
  const said = counted.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : []));
  return `Its benefits: ${said.join(', ')}${ofMoney === undefined ? '' : `; ${share(ofMoney)} of the money promised`}.`;
}
