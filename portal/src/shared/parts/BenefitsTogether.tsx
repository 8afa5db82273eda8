/** What the benefits of closed projects came to, all together. */
import { Text } from '@mantine/core';
import type { BenefitsPage } from '#api/answers/benefits.ts';
import { money, share } from '../format.ts';
import { t } from '../text.ts';
import { DefinitionList } from '../ui/DefinitionList.tsx';

export function BenefitsTogether({
  all,
  currency,
}: {
  readonly all: NonNullable<BenefitsPage['all']>;
  readonly currency: string;
}) {
  const { yes, partly, no, cannotTell, open, promised, amount } = all;
  return (
    <>
      <DefinitionList
        items={[
          [
            t('Of the money promised'),
            all.share === undefined
              ? t('nothing is told yet')
              : t('{share} came: {amount} of {promised}', {
                  share: share(all.share),
                  amount: money(amount, currency),
                  promised: money(promised, currency),
                }),
          ],
          [t('Came as promised'), String(yes)],
          [t('Came in part'), String(partly)],
          [t('Did not come'), String(no)],
          [t('Cannot be told'), String(cannotTell)],
          [t('Not told yet'), String(open)],
        ]}
      />
      <Text size="sm" c="dimmed">
        {t('The newest review of each benefit counts. What cannot be told is counted apart, and never as nothing.')}
      </Text>
    </>
  );
}
