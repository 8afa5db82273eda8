/** How much the project contributes to each goal of the office, and why. */
import { Fieldset, NumberInput, Text, Textarea } from '@mantine/core';
import { useCurrentUser } from '../../shared/current-user.tsx';
import type { StepProps } from './step.ts';

export function GoalsStep({ form }: StepProps) {
  const { office } = useCurrentUser();
  const { getInputProps } = form;
  const all = office.goals.reduce((sum, goal) => sum + goal.weight, 0);
  const pathOf = (goal: string) => `contributions.${form.values.contributions.findIndex(entry => entry.goal === goal)}`;
  return (
    <>
      <Text>
        Give points from 0 (nothing) to 100 (decisive) where the project contributes, and say why. Leave the others empty.
      </Text>
      {office.goals.map(goal => (
        <Fieldset key={goal.id} legend={`${goal.name} (${Math.round((goal.weight / all) * 100)} % of the score)`}>
          {goal.description !== undefined && <Text size="sm">{goal.description}</Text>}
          <NumberInput
            label={`Points for ${goal.name}`}
            min={0}
            max={100}
            clampBehavior="strict"
            hideControls
            inputMode="decimal"
            {...getInputProps(`${pathOf(goal.id)}.points`)}
          />
          <Textarea
            mt="xs"
            label={`Why, for ${goal.name}`}
            autosize
            minRows={2}
            maxLength={8000}
            {...getInputProps(`${pathOf(goal.id)}.justification`)}
          />
        </Fieldset>
      ))}
    </>
  );
}
