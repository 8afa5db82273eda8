/** The first thing on the page: which musts do not pass, and score, cost, end and conditions at a glance, before anybody votes. */
import { Group, Stack, Text } from '@mantine/core';
import type { ReviewView } from '#api/answers/reviews.ts';
import type { Verdict } from '#domain/criteria/expression.ts';
import { bottomLineDefinitions } from '../../shared/bottom-line.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { whyInWords } from '../../shared/finding-words.ts';
import { verdictLabels } from '../../shared/labels.ts';
import { sentences, t } from '../../shared/text.ts';
import { DefinitionList } from '../../shared/ui/DefinitionList.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';

export function BottomLine({ review }: { review: ReviewView }) {
  const { nameOf } = useCurrentUser();
  const { failingMusts } = review.bottomLine;
  return (
    <Section id="bottom-line" title={t('Bottom line')}>
      <Stack gap="sm">
        {failingMusts.length === 0 ? (
          <Text>{t('In the pack every must of this gate and of its gate model passes or is waived.')}</Text>
        ) : (
          <>
            <Text fw={600}>
              {sentences(
                failingMusts.length === 1
                  ? t('One must does not pass.')
                  : t('{failingMusts} musts do not pass.', { failingMusts: failingMusts.length }),
                !review.outcome && t('The board can give no plain go on this pack.'),
              )}
            </Text>
            <ul className="plain-list">
              {failingMusts.map(({ criterion, name, verdict, why }) => (
                <li key={criterion}>
                  <Group gap="xs" wrap="wrap">
                    <LabelTag label={verdictLabels[verdict as Verdict]} />
                    <Text fw={600} className="clip">
                      {name}
                    </Text>
                  </Group>
                  <Text size="sm" className="clip">
                    {whyInWords(why, nameOf)}
                  </Text>
                </li>
              ))}
            </ul>
          </>
        )}
        <DefinitionList items={bottomLineDefinitions(review.bottomLine, review.currency)} />
      </Stack>
    </Section>
  );
}
