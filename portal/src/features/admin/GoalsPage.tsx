/** Goals and their weights, and what intake does with a score. */
import { Group, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { setGoalsSchema } from '#domain/office/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { faultsIn } from '../../shared/faults.ts';
import { Lines } from '../../shared/ui/Lines.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { useWho } from '../../shared/who.tsx';
import { idFrom } from './ids.ts';
import { linesOf, SaveBar } from './SaveBar.tsx';

const numberOf = (value: string | number) => (value === '' ? undefined : Number(value));

export function GoalsPage() {
  const { office } = useWho();
  const [goals, setGoals] = useState(() =>
    office.goals.map(goal => ({ ...goal, key: goal.id, weight: goal.weight as number | undefined })),
  );
  const [scoring, setScoring] = useState<{ declineBelow?: number | undefined; duplicateAbove?: number | undefined }>(
    office.scoring,
  );
  const send = useSend();
  const body = { goals: withIds(goals), scoring: { method: 'weighted', ...scoring } };
  const problems = linesOf(faultsIn(setGoalsSchema, body));
  const all = goals.reduce((sum, goal) => sum + (goal.weight ?? 0), 0);
  return (
    <Page title="Goals and weights" intro="Projects that were scored before keep their score; a revision is scored afresh.">
      <Stack maw={860}>
        <Lines
          legend="Goals"
          one="Goal"
          lines={goals}
          onChange={lines => setGoals([...lines])}
          blank={() => ({ key: crypto.randomUUID(), id: '', name: '', weight: 10 })}
        >
          {(goal, set) => (
            <>
              <Group grow align="flex-start">
                <TextInput
                  label="Name"
                  maxLength={200}
                  value={goal.name}
                  onChange={event => set({ name: event.currentTarget.value })}
                />
                <NumberInput
                  label="Weight"
                  description={all > 0 ? `${Math.round(((goal.weight ?? 0) / all) * 100)} % of the score` : undefined}
                  min={0}
                  max={1000}
                  hideControls
                  value={goal.weight ?? ''}
                  onChange={value => set({ weight: numberOf(value) })}
                />
              </Group>
              <Textarea
                label="Description (optional)"
                autosize
                maxLength={8000}
                value={goal.description ?? ''}
                onChange={event => set({ description: event.currentTarget.value === '' ? undefined : event.currentTarget.value })}
              />
            </>
          )}
        </Lines>
        <NumberInput
          label="Intake declines scores below"
          description="Leave it empty to decline none."
          min={0}
          max={100}
          hideControls
          value={scoring.declineBelow ?? ''}
          onChange={value => setScoring({ ...scoring, declineBelow: numberOf(value) })}
        />
        <NumberInput
          label="Ask about a duplicate from this share of common title words (0.3 to 1)"
          min={0.3}
          max={1}
          step={0.1}
          hideControls
          value={scoring.duplicateAbove ?? ''}
          onChange={value => setScoring({ ...scoring, duplicateAbove: numberOf(value) })}
        />
        <Text size="sm" c="dimmed">
          Weights are relative; they need not sum to 100.
        </Text>
        <SaveBar
          label="Save goals and weights"
          send={send}
          problems={problems}
          save={() => send.mutate({ path: `/v1/offices/${office.id}/goals`, method: 'PUT', body })}
        />
      </Stack>
    </Page>
  );
}

function withIds<G extends { id: string; name: string; key: string }>(goals: readonly G[]) {
  const taken = goals.map(goal => goal.id);
  return goals.map(({ key: _, ...goal }) => (goal.id === '' ? { ...goal, id: idFrom(goal.name, taken) } : goal));
}
