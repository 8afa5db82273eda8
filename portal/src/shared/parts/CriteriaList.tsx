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
          <CriterionHead label={verdictLabels[finding.verdict]} {...finding} />
          <Text size="sm" c="dimmed" className="clip">
            {whyInWords(finding.why, nameOf)}
          </Text>
          {actionOn?.(finding)}
        </li>
      ))}
    </ul>
  );
}

interface CriterionHeadProps {
  readonly label: Parameters<typeof LabelTag>[0]['label'];
  readonly name: string;
  readonly kind: keyof typeof kindLabels;
}

/** What became of a criterion, its name, and whether it is a must. */
export function CriterionHead({ label, name, kind }: CriterionHeadProps) {
  return (
    <Group gap="xs" wrap="wrap">
      <LabelTag label={label} />
      <Text fw={600} className="clip">
        {name}
      </Text>
      <Tag tone={kind === 'must' ? 'calm' : 'plain'}>{kindLabels[kind]}</Tag>
    </Group>
  );
}
