/** Goals to begin with: a set that comes with Tollgate, looked at before it is taken over. Every one can be changed later. */
import { Card, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Presets } from '#api/answers/offices.ts';
import { usePresets } from '../../shared/api/queries.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { FormFooter } from '../../shared/forms/FormFooter.tsx';
import { t } from '../../shared/text.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';
import { SetUpStepPage } from './SetUpStepPage.tsx';

type GoalPreset = Presets['goals'][number];

export function GoalPresetsPage() {
  const { office } = useCurrentUser();
  const presets = usePresets();
  return (
    <SetUpStepPage
      title={t('Goals to begin with')}
      intro={t('Proposals say what they add to each goal; the weights make a score of it.')}
      action="set-goals"
    >
      {office.goals.length > 0 ? (
        <Empty title={t('The office has goals.')}>
          <LinkButton to="/admin/goals" variant="default" mt="xs">
            {t('Change goals and weights')}
          </LinkButton>
        </Empty>
      ) : (
        <Answer of={presets} what={t('Reading the goals')}>
          {({ goals }) => <Choice presets={goals} />}
        </Answer>
      )}
    </SetUpStepPage>
  );
}

function Choice({ presets }: { presets: readonly GoalPreset[] }) {
  const { office } = useCurrentUser();
  const [chosen, setChosen] = useState<string>();
  const [attempted, setAttempted] = useState(false);
  const send = useSend();
  const preset = presets.find(({ id }) => id === chosen);
  const take = () => {
    setAttempted(true);
    if (!preset) return;
    const { goals, declineBelow, name } = preset;
    const body = { goals, scoring: { declineBelow }, expectedVersion: 0, reason: t('To begin with: {name}.', { name }) };
    send.mutate({ path: `/v1/offices/${office.id}/goals`, method: 'PUT', body });
  };
  return (
    <Stack maw={860}>
      <Radio.Group label={t('Sets of goals')} value={chosen ?? null} onChange={setChosen}>
        <Stack gap="sm" mt="xs">
          {presets.map(entry => (
            <Card key={entry.id} withBorder padding="sm">
              <Radio value={entry.id} label={entry.name} description={entry.source} />
              {entry.id === chosen && <Goals preset={entry} />}
            </Card>
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm">
        {t('None of them fits?')}{' '}
        <LinkButton to="/admin/goals" variant="subtle" size="compact-sm">
          {t('Type your own goals')}
        </LinkButton>
      </Text>
      <FormFooter
        form={{ incomplete: attempted && !preset }}
        missing={t('Choose a set of goals.')}
        sending={send}
        label={t('Take these goals')}
        send={take}
      />
    </Stack>
  );
}

function Goals({ preset: { goals, declineBelow } }: { preset: GoalPreset }) {
  const all = goals.reduce((sum, { weight }) => sum + weight, 0);
  return (
    <Stack gap={4} mt="sm">
      <ul>
        {goals.map(({ id, name, weight, description }) => (
          <li key={id}>
            <Text component="span" fw={600}>
              {name}
            </Text>{' '}
            {t('({round} % of the score)', { round: Math.round((weight / all) * 100) })}
            {description !== undefined && (
              <Text size="sm" c="dimmed">
                {description}
              </Text>
            )}
          </li>
        ))}
      </ul>
      <Text size="sm">
        {declineBelow === undefined
          ? t('Intake declines nothing for its score.')
          : t('Intake declines what scores below {declineBelow} of 100.', { declineBelow })}
      </Text>
    </Stack>
  );
}
