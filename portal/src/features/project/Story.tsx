/** The story of a project, the oldest first, each entry with its day and the way to its round. */
import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { ProjectView } from '#api/answers/projects.ts';
import { dayOf } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';
import { storyOf } from './story.ts';

export function Story({ project }: { project: ProjectView }) {
  return (
    <Section id="story" title={t('Its story')}>
      <ol className="plain-list story">
        {storyOf(project).map(({ at, label, text, review }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries are only shown, and two may be the same
          <li key={index}>
            <Group gap="xs" align="baseline">
              <Text size="sm" c="dimmed" component="time" dateTime={at}>
                {dayOf(at)}
              </Text>
              <LabelTag label={label} />
            </Group>
            <Text size="sm" className="clip">
              {text}{' '}
              {review !== undefined && (
                <Anchor component={Link} to={`/reviews/${review}`} underline="always">
                  {t('The round')}
                </Anchor>
              )}
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}
