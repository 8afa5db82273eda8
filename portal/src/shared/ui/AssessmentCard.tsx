/** A proposal that waits for the reader's ratings: which, in which call, until when, and the way to it. */
import { Anchor, Card, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { AssessmentRow } from '#api/answers/calls.ts';
import { away, moment } from '../format.ts';
import { Tag } from './Tag.tsx';

export const pathOfAssessment = (id: string) => `/assessments/${encodeURIComponent(id)}`;

export function AssessmentCard({ entry }: { entry: AssessmentRow }) {
  const late = Date.parse(entry.due) - Date.now() < 3 * 86_400_000;
  return (
    <Card withBorder padding="md" component="li">
      <Group justify="space-between" gap="xs">
        <Anchor component={Link} to={pathOfAssessment(entry.id)} fw={600} className="clip">
          {entry.title}
        </Anchor>
        {late && <Tag tone="warn">Due soon</Tag>}
      </Group>
      <Text c="dimmed" size="sm" className="clip">
        <bdi>{entry.callName}</bdi>.{' '}
        {entry.status === 'talking'
          ? 'Your panel talks: say whether your ratings stand, or rate again'
          : 'Your panel rates this proposal'}{' '}
        by {moment(entry.due)} ({away(entry.due)}). {entry.answered} of {entry.assessors} have answered.
      </Text>
    </Card>
  );
}
