/** What another version of the gate model would change for a project, as a list. */
import { Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { gateNames } from '../../shared/descriptions.ts';
import { t } from '../../shared/text.ts';
import { type Difference, differenceInWords } from './model-difference.ts';

interface DifferencesProps {
  readonly project: ProjectView;
  readonly differences: readonly Difference[];
}

export function Differences({ project, differences }: DifferencesProps) {
  if (differences.length === 0) return <Text size="sm">{t('Nothing differs.')}</Text>;
  return (
    <ul>
      {differences.map(difference => (
        <li key={`${difference.kind} ${difference.of} ${difference.id}`} className="clip">
          {differenceInWords(difference, gateNames(project))}
        </li>
      ))}
    </ul>
  );
}
