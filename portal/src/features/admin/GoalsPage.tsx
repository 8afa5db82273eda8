/** Goals and their weights, and what intake does with a score. */
import { Group, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { setGoalsSchema } from '#domain/office/commands.ts';
import type { OfficeView } from '../../shared/api/answers.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { RepeatableFields } from '../../shared/ui/RepeatableFields.tsx';
import { withIds } from './ids.ts';
import { SaveBar } from './SaveBar.tsx';
import { useStandard } from './standard.ts';
import { UncachedQuery } from './UncachedQuery.tsx';

const numberOf = (value: string | number) => (value === '' ? undefined : Number(value));

export function GoalsPage() {
  const { office } = useCurrentUser();
  return (
    <Page title="Goals and weights" intro="Projects that were scored before keep their score; a revision is scored afresh.">
      <UncachedQuery<OfficeView> path={`/v1/offices/${office.id}`} what="Reading the goals">
        {(view, again) => <Goals office={view} again={again} />}
      </UncachedQuery>
    </Page>
  );
}

function Goals({ office, again }: { office: OfficeView; again: () => void }) {
  const [goals, setGoals] = useState(() =>
    office.goals.map(goal => ({ ...goal, key: goal.id, weight: goal.weight as number | undefined })),
  );
  const [scoring, setScoring] = useState<{ declineBelow?: number | undefined; duplicateAbove?: number | undefined }>(
    office.scoring,
  );
  const body = { goals: withIds(goals), scoring: { method: 'weighted', ...scoring } };
  const standard = useStandard({
    path: `/v1/offices/${office.id}/goals`,
    body,
    schema: setGoalsSchema,
    seen: office.changes.goals,
    onSaved: () => setGoals(goals.map((goal, index) => ({ ...goal, id: body.goals[index]?.id ?? '' }))),
  });
  const { errors } = standard;
  const all = goals.reduce((sum, goal) => sum + (goal.weight ?? 0), 0);
  return (
    <Stack maw={860}>
      <RepeatableFields
        legend="Goals"
        one="Goal"
        lines={goals}
        onChange={lines => setGoals([...lines])}
        blank={() => ({ key: crypto.randomUUID(), id: '', name: '', weight: 10 })}
      >
        {(goal, set, index) => (
          <>
            <Group grow align="flex-start">
              <TextInput
                label="Name"
                maxLength={200}
                value={goal.name}
                error={errors[`goals.${index}.name`]}
                onChange={event => set({ name: event.currentTarget.value })}
              />
              <NumberInput
                label="Weight"
                description={all > 0 ? `${Math.round(((goal.weight ?? 0) / all) * 100)} % of the score` : undefined}
                min={0}
                max={1000}
                hideControls
                value={goal.weight ?? ''}
                error={errors[`goals.${index}.weight`]}
                onChange={value => set({ weight: numberOf(value) })}
              />
            </Group>
            <Textarea
              label="Description (optional)"
              autosize
              maxLength={8000}
              value={goal.description ?? ''}
              error={errors[`goals.${index}.description`]}
              onChange={event => set({ description: event.currentTarget.value === '' ? undefined : event.currentTarget.value })}
            />
          </>
        )}
      </RepeatableFields>
      <NumberInput
        label="Intake declines scores below"
        description="Leave it empty to decline none."
        min={0}
        max={100}
        hideControls
        value={scoring.declineBelow ?? ''}
        error={errors['scoring.declineBelow']}
        onChange={value => setScoring({ ...scoring, declineBelow: numberOf(value) })}
      />
      <NumberInput
        label="Ask about a duplicate from this share of common title words (0.3 to 1)"
        min={0.3}
        max={1}
        step={0.1}
        hideControls
        value={scoring.duplicateAbove ?? ''}
        error={errors['scoring.duplicateAbove']}
        onChange={value => setScoring({ ...scoring, duplicateAbove: numberOf(value) })}
      />
      <Text size="sm" c="dimmed">
        Weights are relative; they need not sum to 100.
      </Text>
      {goals.length === 0 && <Text role="alert">An office needs at least one goal: add one.</Text>}
      <SaveBar label="Save goals and weights" standard={standard} again={again} />
    </Stack>
  );
}
