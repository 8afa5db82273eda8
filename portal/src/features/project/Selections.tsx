/** How selections among proposals ended for the project: chosen or not, with the reason that its sponsor was told. They block no gate. */
import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { ProjectView } from '#api/answers/projects.ts';
import { moment } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';

export function Selections({ project: { selections = [] } }: { project: ProjectView }) {
  if (selections.length === 0) return null;
  return (
    <Section id="selections" title={t('Choices among proposals')}>
      <ul className="plain-list">
        {selections.toReversed().map(({ selection, name, chosen, reason, why, decidedAt }) => (
          <li key={selection}>
            <Group gap="xs">
              <Tag tone={chosen ? 'good' : 'plain'}>{chosen ? t('Chosen') : t('Not chosen')}</Tag>
              <Anchor component={Link} to={`/selections/${selection}`} fw={600} className="clip">
                {name}
              </Anchor>
            </Group>
            <Text className="clip">{reason}</Text>
            <Text size="sm" className="clip">
              {t('How the board decided: {why}', { why })}
            </Text>
            <Text size="sm" c="dimmed">
              {moment(decidedAt)}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
