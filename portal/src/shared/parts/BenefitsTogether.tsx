/** What the benefits of closed projects came to, all together. */
import { Text } from '@mantine/core';
import type { BenefitsPage } from '#api/answers/benefits.ts';
import { money, share } from '../format.ts';
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
            'Of the money promised',
            all.share === undefined
              ? 'nothing is told yet'
              : `${share(all.share)} came: ${money(amount, currency)} of ${money(promised, currency)}`,
          ],
          ['Came as promised', String(yes)],
          ['Came in part', String(partly)],
          ['Did not come', String(no)],
          ['Cannot be told', String(cannotTell)],
          ['Not told yet', String(open)],
        ]}
      />
      <Text size="sm" c="dimmed">
        The newest review of each benefit counts. What cannot be told is counted apart, and never as nothing.
      </Text>
    </>
  );
}
