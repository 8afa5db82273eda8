/** A proposal that waits for the reader's ratings: which, in which call, until when, and the way to it. */
import { Anchor, Card, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { AssessmentRow } from '#api/answers/calls.ts';
import { away, moment } from '../format.ts';
import { rich, t } from '../text.ts';
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
        {late && <Tag tone="warn">{t('Due soon')}</Tag>}
      </Group>
      <Text c="dimmed" size="sm" className="clip">
        {entry.status === 'talking'
          ? rich(
              '{callName}. Your panel talks: say whether your ratings stand, or rate again by {due} ({due2}). {answered} of {assessors} have answered.',
              {
                callName: <bdi>{entry.callName}</bdi>,
                due: moment(entry.due),
                due2: away(entry.due),
                answered: entry.answered,
                assessors: entry.assessors,
              },
            )
          : rich('{callName}. Your panel rates this proposal by {due} ({due2}). {answered} of {assessors} have answered.', {
              callName: <bdi>{entry.callName}</bdi>,
              due: moment(entry.due),
              due2: away(entry.due),
              answered: entry.answered,
              assessors: entry.assessors,
            })}
      </Text>
    </Card>
  );
}
