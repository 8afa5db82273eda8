/** How much the project contributes to each goal of the office, and why. */
import { Button, Fieldset, Text, Textarea } from '@mantine/core';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { t } from '../../shared/text.ts';
import type { StepProps } from './step.ts';

export function GoalFields({ form }: StepProps) {
  const { office } = useCurrentUser();
  const { getInputProps } = form;
  const all = office.goals.reduce((sum, goal) => sum + goal.weight, 0);
  const pathOf = (goal: string) => `contributions.${form.values.contributions.findIndex(entry => entry.goal === goal)}`;
  return (
    <>
      <Text>
        {t('Give points from 0 (nothing) to 100 (decisive) where the project contributes, and say why. Leave the others empty.')}
      </Text>
      {office.goals.map(goal => (
        <Fieldset
          key={goal.id}
          legend={t('{name} ({round} % of the score)', { name: goal.name, round: Math.round((goal.weight / all) * 100) })}
        >
          {goal.description !== undefined && <Text size="sm">{goal.description}</Text>}
          <TypedNumberInput
            label={t('Points for {name}', { name: goal.name })}
            min={0}
            max={100}
            decimals={6}
            {...getInputProps(`${pathOf(goal.id)}.points`)}
          />
          <Textarea
            mt="xs"
            label={t('Why, for {name}', { name: goal.name })}
            autosize
            minRows={2}
            maxLength={8000}
            {...getInputProps(`${pathOf(goal.id)}.justification`)}
          />
        </Fieldset>
      ))}
      {form.values.contributions.map(({ goal, points }, index) =>
        office.goals.some(({ id }) => id === goal) ? null : (
          <Fieldset key={goal} legend={t('A goal that the office no longer has')}>
            <Text size="sm">
              {points === ''
                ? t('It had no points. It cannot be sent any more.')
                : t('It had {points} points. It cannot be sent any more.', { points })}
            </Text>
            <Button mt="xs" variant="default" size="xs" onClick={() => form.removeListItem('contributions', index)}>
              {t('Take it out')}
            </Button>
          </Fieldset>
        ),
      )}
    </>
  );
}
