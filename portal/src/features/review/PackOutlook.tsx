/** The outlook as it was frozen into the pack; packs of earlier versions have none. */
import type { ReviewView } from '#api/answers/reviews.ts';
import { OutlookShown } from '../../shared/parts/OutlookShown.tsx';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';

export function PackOutlook({ review: { pack, currency } }: { readonly review: ReviewView }) {
  if (!pack.outlook) return null;
  return (
    <Section id="outlook" title={t('Outlook')}>
      <OutlookShown outlook={pack.outlook} currency={currency} />
    </Section>
  );
}
