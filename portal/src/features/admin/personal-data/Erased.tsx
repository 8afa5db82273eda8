/** Who was erased, by id: when, by whom, why, and what was removed. */
import { Card, Stack, Text } from '@mantine/core';
import type { PersonalDataAnswer } from '#api/answers/personal-data.ts';
import { isolated } from '#domain/values/isolated.ts';
import { personalPlaces } from '#domain/values/personal-places.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { moment } from '../../../shared/format.ts';
import { commas, served, t } from '../../../shared/text.ts';
import { Section } from '../../../shared/ui/Page.tsx';
import { Prose } from '../../../shared/ui/Prose.tsx';
import { Empty } from '../../../shared/ui/states.tsx';

export function Erased({ answer }: { answer: PersonalDataAnswer }) {
  return (
    <Section id="erased" title={t('Erased')}>
      {answer.erased.length === 0 && <Empty title={t('Nobody was erased.')} />}
      <Stack component="ul" className="plain-list">
        {answer.erased.map(one => (
          <OneErased key={one.person} one={one} />
        ))}
      </Stack>
    </Section>
  );
}

function OneErased({ one }: { one: PersonalDataAnswer['erased'][number] }) {
  const { nameOf } = useCurrentUser();
  const { person, pseudonym, at, reason, by, approvedBy, removed } = one;
  const who = by === undefined ? t('by the retention of the office') : t('asked for by {by}', { by: isolated(nameOf(by)) });
  return (
    <Card withBorder component="li">
      <Text fw={600} className="clip">
        {pseudonym} ({person})
      </Text>
      <Text className="clip">
        {commas(
          moment(at),
          who,
          approvedBy !== undefined && t('approved by {approvedBy}', { approvedBy: isolated(nameOf(approvedBy)) }),
        )}
      </Text>
      <Prose>{reason}</Prose>
      <Text className="clip">
        {removed === undefined
          ? t('What is kept is being removed.')
          : t('Removed: {removed}.', {
              removed: removed.map(({ place, count }) => `${served(personalPlaces[place])} (${count})`).join('; '),
            })}
      </Text>
    </Card>
  );
}
