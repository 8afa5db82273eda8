/** The score with what each goal adds and why, as bars and as words. */
import { Group, Text } from '@mantine/core';
import type { ProjectScore } from '#domain/project/intake/score.ts';
import { totalScore } from '../descriptions.ts';
import { number } from '../format.ts';
import { Prose } from '../ui/Prose.tsx';

export function ScoreBreakdown({ score }: { score: ProjectScore | undefined }) {
  if (!score) return <Text c="dimmed">Not scored yet.</Text>;
  return (
    <>
      <Text size="lg" fw={700} mb="xs">
        {totalScore(score)}
      </Text>
      <ul className="plain-list">
        {score.goals.map(goal => (
          <li key={goal.goal}>
            <Group justify="space-between" gap="xs">
              <Text fw={600} className="clip">
                {goal.name}
              </Text>
              <Text size="sm">
                {number(goal.points)} points × {number(goal.share * 100)} % weight adds {number(goal.adds, 2)}
              </Text>
            </Group>
            <div className="bar" aria-hidden="true">
              <div style={{ width: `${Math.min(100, goal.points)}%` }} />
            </div>
            <Prose quiet>{goal.justification}</Prose>
          </li>
        ))}
      </ul>
    </>
  );
}
