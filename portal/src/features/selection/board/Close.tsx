/** What is close: the set that differs most among those nearly as good, and plain lists cut where the money ends. */
import { Text } from '@mantine/core';
import type { SelectionView } from '#api/answers/selections.ts';
import { t } from '../../../shared/text.ts';
import { Section } from '../../../shared/ui/Page.tsx';
import type { ScenarioAnswer, ScenarioResult } from '../api.ts';
import { closeLines } from '../beside-rows.ts';

interface CloseProps {
  readonly selection: SelectionView;
  readonly best: ScenarioAnswer['found']['best'];
  readonly result: ScenarioResult;
}

export function Close({ selection, best, result }: CloseProps) {
  const lines = closeLines(selection, best, result);
  if (lines.length === 0) return null;
  return (
    <Section id="close" title={t('What is close')}>
      <ul className="plain-list">
        {lines.map(line => (
          <li key={line}>
            <Text className="clip">{line}</Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
