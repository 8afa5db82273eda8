/** Criteria with their verdict and the reason: pass, fail or unknown, never a colour alone. */
import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CriterionFinding } from '#domain/criteria/findings.ts';
import { useCurrentUser } from '../current-user.tsx';
import { whyInWords } from '../finding-words.ts';
import { kindLabels, verdictLabels } from '../labels.ts';
import { t } from '../text.ts';
import { LabelTag, Tag } from '../ui/Tag.tsx';

interface CriteriaListProps {
  readonly criteria: readonly CriterionFinding[];
  /** What the reader can do about one, if anything. */
  readonly actionOn?: (finding: CriterionFinding) => ReactNode;
}

export function CriteriaList({ criteria, actionOn }: CriteriaListProps) {
  const { nameOf } = useCurrentUser();
  if (criteria.length === 0) return <Text c="dimmed">{t('This gate asks for no criteria.')}</Text>;
  return (
    <ul className="plain-list">
      {criteria.map(finding => (
        <li key={finding.criterion}>
          <Group gap="xs" wrap="wrap">
            <LabelTag label={verdictLabels[finding.verdict]} />
            <Text fw={600} className="clip">
              {finding.name}
            </Text>
            <Tag tone={finding.kind === 'must' ? 'calm' : 'plain'}>{kindLabels[finding.kind]}</Tag>
          </Group>
          <Text size="sm" c="dimmed" className="clip">
            {whyInWords(finding.why, nameOf)}
          </Text>
          {actionOn?.(finding)}
        </li>
      ))}
    </ul>
  );
}
