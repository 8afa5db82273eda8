/** How much the project contributes to each goal of the office, and why. */
import { Fieldset, NumberInput, Text, Textarea } from '@mantine/core';
import { useCurrentUser } from '../../shared/current-user.tsx';
import type { StepProps } from './Wizard.tsx';

export function GoalsStep({ draft, set, errors }: StepProps) {
  const { office } = useCurrentUser();
  const all = office.goals.reduce((sum, goal) => sum + goal.weight, 0);
  const given = Object.entries(draft.contributions).filter(
    ([, entry]) => entry.points !== '' || entry.justification.trim() !== '',
  );
  const errorAt = (goal: string, field: string) => errors[`contributions.${given.findIndex(([id]) => id === goal)}.${field}`];
  const change = (goal: string, part: Partial<{ points: number | ''; justification: string }>) => {
    const before = draft.contributions[goal] ?? { points: '', justification: '' };
    set({ contributions: { ...draft.contributions, [goal]: { ...before, ...part } } });
  };
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
            value={draft.contributions[goal.id]?.points ?? ''}
            error={errorAt(goal.id, 'points')}
            onChange={value => change(goal.id, { points: value === '' ? '' : Number(value) })}
            hideControls
            inputMode="decimal"
          />
          <Textarea
            mt="xs"
            label={`Why, for ${goal.name}`}
            autosize
            minRows={2}
            maxLength={8000}
            value={draft.contributions[goal.id]?.justification ?? ''}
            error={errorAt(goal.id, 'justification')}
            onChange={event => change(goal.id, { justification: event.currentTarget.value })}
          />
        </Fieldset>
      ))}
    </>
  );
}
